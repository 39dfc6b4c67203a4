import type { RichText } from "../../parse/syntax.ts";
import type { FoundPhrase } from "../../vocabulary/find-phrases.ts";
import type { PhraseConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Deprecation, QuerySupport } from "../api-model.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import { readQuerySupport } from "./query-support.ts";

/** What the words of a row's description say of the property besides describing it. */
export interface RowMarkers {
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly nullable?: boolean;
  readonly key?: true;
  readonly default?: string;
  readonly supports?: QuerySupport;
  readonly onlyOnSelect?: true;
  readonly deprecated?: Deprecation;
  readonly inheritedFrom?: WrittenName;
}

/** Reads the markers of a description, given the phrases in it: "Required.", "Read-only.", "Not nullable.", "Inherited from [entity](…)" … */
export function readRowMarkers(
  content: RichText,
  words: Vocabulary,
  phrases: readonly FoundPhrase[] = words.phrasesIn(content.text),
): RowMarkers {
  const marks = new Map<PhraseConcept, Mark>();
  for (const phrase of phrases) {
    const mark = { ...phrase, standing: standingOf(content.text, phrase.start, phrase.end) };
    if (marks.get(phrase.concept)?.standing !== "alone") marks.set(phrase.concept, mark);
  }
  const alone = (concept: PhraseConcept): boolean => marks.get(concept)?.standing === "alone";
  const value = defaultOf(content, marks.get("defaultIs"));
  const supports = readQuerySupport(content.text, words);
  const inheritedFrom = inheritedFromOf(content, marks.get("inheritedFrom"));
  return {
    ...(alone("required") && { required: true }),
    ...(alone("optional") && { required: false }),
    ...(marks.has("readOnly") && !readOnlyAccess.test(content.text) && { readOnly: true }),
    ...((alone("nullable") || (content.text.includes("null") && becomesNull.test(content.text))) && { nullable: true }),
    ...(marks.has("notNullable") && { nullable: false }),
    ...((marks.has("key") || keyAlone.test(content.text)) && { key: true as const }),
    ...(value !== undefined && { default: value }),
    ...(supports !== undefined && { supports }),
    ...(marks.has("onlyOnSelect") && { onlyOnSelect: true as const }),
    ...((alone("deprecated") || (marks.has("deprecated") && isDeprecated.test(content.text))) && {
      deprecated: { description: content.text },
    }),
    ...(inheritedFrom !== undefined && { inheritedFrom }),
  };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** `alone` where the phrase is a sentence or a bracket of its own, which makes it a marker. */
  readonly standing: "alone" | "inSentence";
}

function standingOf(text: string, start: number, end: number): Mark["standing"] {
  const before = text.slice(Math.max(0, start - 2), start).replace(/ $/u, "");
  const after = text.slice(end, end + 2).replace(/^ /u, "");
  const begins = before === "" || /[.;:,!?()[\]\n。；，：（）]$/u.test(before);
  const ends = after === "" || /^[.;:,!)(\]\n。；，：（）]/u.test(after);
  return begins && ends ? "alone" : "inSentence";
}

const readOnlyAccess = /\bread[- ]only (?:access|mode|permission|user|copy)/iu;
const becomesNull = /\b(?:is )?set to `?null`?\b|\b(?:can|may) be `?null`?\b|\bbecomes `?null`?\b/iu;
const keyAlone = /(?:^|[.;]\s*)key(?:[.,]|$)/iu;
const isDeprecated = /\b(?:is|are|been|now) deprecated\b|^\W{0,3}deprecated\b/iu;

/** "Default is notProvisioned", "The default value is `false`.", "Default: 0". */
function defaultOf({ text, parts }: RichText, mark: Mark | undefined): string | undefined {
  if (mark === undefined) return undefined;
  const at = mark.end + (/^[\s:=]*/u.exec(text.slice(mark.end))?.[0].length ?? 0);
  const marked = parts.find((part) => part.at === at && part.kind !== "link");
  const value = marked?.text ?? /^["'“]?(-?\w+(?:\.\d+)?)["'”]?(?=[.,;)。]|\s*$|\n)/u.exec(text.slice(at))?.[1];
  return value !== undefined && /^[\w.+:/-]+$/u.test(value) ? value : undefined;
}

/** "Inherited from [x](y.md)", also without a link where a name follows. */
function inheritedFromOf({ text, parts }: RichText, mark: Mark | undefined): WrittenName | undefined {
  if (mark === undefined) return undefined;
  const at = mark.end + (/^\s*(?:the )?/u.exec(text.slice(mark.end))?.[0].length ?? 0);
  const link = parts.find((part) => part.kind === "link" && part.at === at);
  if (link?.kind === "link") return { name: link.text, target: link.target };
  const name = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/u.exec(text.slice(at))?.[0];
  return name === undefined ? undefined : { name };
}
