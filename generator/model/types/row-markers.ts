import type { RichText } from "../../parse/syntax.ts";
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

/** Reads the markers of a description: "Required.", "Read-only.", "Not nullable.", "Inherited from [entity](…)" … */
export function readRowMarkers(content: RichText): RowMarkers {
  const { text } = content;
  const found = (pattern: RegExp): boolean => pattern.test(text);
  const required = found(optional) ? false : found(requiredWord) || undefined;
  const nullable = found(notNullable) ? false : found(nullableWord) || undefined;
  const value = defaultOf(content);
  const supports = readQuerySupport(text);
  const inheritedFrom = inheritedFromOf(content);
  return {
    ...(required !== undefined && { required }),
    ...(found(readOnly) && { readOnly: true }),
    ...(nullable !== undefined && { nullable }),
    ...(found(keyPhrase) && { key: true as const }),
    ...(value !== undefined && { default: value }),
    ...(supports !== undefined && { supports }),
    ...(found(onlyOnSelect) && { onlyOnSelect: true as const }),
    ...(found(deprecated) && { deprecated: { description: text } }),
    ...(inheritedFrom !== undefined && { inheritedFrom }),
  };
}

const optional = /(?:^|[.\s(\]])optional(?:\.|\)|$|:)|^optional\b/iu;
const requiredWord = /(?:^|[.;)\n]\s*|\()(?:this (?:property )?is )?required(?:\.|\)|$|;|\n| for | on create)/iu;
const readOnly = /\bread[- ]only\b(?! (?:access|mode|permission|user|copy|property bag))/iu;
const notNullable = /\b(?:not[- ]nullable|non-nullable|cannot be null|can't be null|must not be null)\b/iu;
const nullableWord = /(?:^|[.;(]\s*)nullable(?:\.|\)|$|;)/iu;
const keyPhrase =
  /\b(?:the |entity |unique )?key of the (?:entity|\w+)\b|(?:^|[.;]\s*)key(?:[.,]|$)|\bkey property\b/iu;
const onlyOnSelect =
  /\breturned only (?:on|if|when|with)\b[^.]{0,20}\$select|\bonly returned (?:on|if|when|with)\b[^.]{0,20}\$select/iu;
const deprecated = /^\W{0,3}deprecated\b|[.;(\]]\s*deprecated\b|\b(?:is|are|been|now) deprecated\b|\(deprecated\)/iu;

/** "Default is notProvisioned", "The default value is `false`.", "Default: 0". */
function defaultOf({ text, parts }: RichText): string | undefined {
  const phrase = /\bdefault(?:s to| value)?\s*(?:is|=|:)?\s+(?:set to\s+)?/iu.exec(text);
  if (phrase === null || !/(?:is|=|:|to)\s/iu.test(phrase[0])) return undefined;
  const at = phrase.index + phrase[0].length;
  const marked = parts.find((part) => part.at === at && part.kind !== "link");
  const value = marked?.text ?? /^["'“]?(-?\w+(?:\.\d+)?)["'”]?(?=[.,;)]|\s*$|\n)/u.exec(text.slice(at))?.[1];
  return value !== undefined && /^[\w.+:/-]+$/u.test(value) ? value : undefined;
}

/** "Inherited from [x](y.md)", also without a link where one qualified or camel-case name follows. */
function inheritedFromOf({ text, parts }: RichText): WrittenName | undefined {
  const phrase = /\b(?:inherited|derived) from (?:the )?/iu.exec(text);
  if (phrase === null) return undefined;
  const at = phrase.index + phrase[0].length;
  const link = parts.find((part) => part.kind === "link" && part.at === at);
  if (link?.kind === "link") return { name: link.text, target: link.target };
  const name = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/u.exec(text.slice(at))?.[0];
  return name === undefined ? undefined : { name };
}
