import type { RichText } from "../../parse/syntax.ts";
import type { FoundPhrase } from "../../vocabulary/find-phrases.ts";
import type { PhraseConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Deprecation, QuerySupport } from "../api-model.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import type { Writable } from "../writable.ts";
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
  const { text } = content;
  const markers: Writable<RowMarkers> = {};
  if (phrases.length > 0) addPhrased(markers, content, marksOf(text, phrases));
  if (markers.nullable === undefined && text.includes("null") && becomesNull.test(text)) markers.nullable = true;
  if (markers.key === undefined && keyAlone.test(text)) markers.key = true;
  const supports = readQuerySupport(text, words);
  if (supports !== undefined) markers.supports = supports;
  return markers;
}

type Marks = ReadonlyMap<PhraseConcept, Mark>;

function marksOf(text: string, phrases: readonly FoundPhrase[]): Marks {
  const marks = new Map<PhraseConcept, Mark>();
  for (const { concept, start, end } of phrases) {
    if (marks.get(concept)?.standing === "alone") continue;
    marks.set(concept, { start, end, standing: standingOf(text, start, end) });
  }
  return marks;
}

/** Adds what phrases of the vocabulary say. */
function addPhrased(markers: Writable<RowMarkers>, content: RichText, marks: Marks): void {
  const { text } = content;
  const alone = (concept: PhraseConcept): boolean => marks.get(concept)?.standing === "alone";
  if (alone("required")) markers.required = true;
  if (alone("optional")) markers.required = false;
  if (marks.has("readOnly") && !readOnlyAccess.test(text)) markers.readOnly = true;
  if (alone("nullable")) markers.nullable = true;
  if (marks.has("notNullable")) markers.nullable = false;
  if (marks.has("key")) markers.key = true;
  const value = defaultOf(content, marks.get("defaultIs"));
  if (value !== undefined) markers.default = value;
  if (marks.has("onlyOnSelect")) markers.onlyOnSelect = true;
  if (alone("deprecated") || (marks.has("deprecated") && isDeprecated.test(text))) {
    markers.deprecated = { description: text };
  }
  const inheritedFrom = inheritedFromOf(content, marks.get("inheritedFrom"));
  if (inheritedFrom !== undefined) markers.inheritedFrom = inheritedFrom;
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
