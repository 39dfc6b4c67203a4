import type { SegmentArgument } from "../api-model.ts";
import { matchBrackets } from "./match-brackets.ts";
import { placeholdersOf } from "./placeholders-of.ts";

/** Parses what stands between the parentheses of `name(a='{b}',c={d})`. The name of a lone value is empty. */
export function parseArguments(text: string): readonly SegmentArgument[] {
  return splitArguments(text).map(parseArgument);
}

/** Splits at commas outside of quotes and brackets. */
function splitArguments(text: string): string[] {
  const closes = matchBrackets(text);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text.charAt(at) === "'") quoted = !quoted;
    at = closes.get(at) ?? at;
    if (at < text.length && (quoted || text.charAt(at) !== ",")) continue;
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return parts.filter((part) => part !== "");
}

function parseArgument(text: string): SegmentArgument {
  const equals = text.indexOf("=");
  const named = equals > 0 && /^@?[\w-]+\s*$/.test(text.slice(0, equals));
  const written = named ? text.slice(equals + 1).trim() : text;
  const quoted = written.includes("'");
  const value = /^'.*'?$/s.test(written) ? unquote(written) : written;
  const parameter = placeholdersOf(value)[0]?.[0];
  return {
    name: named ? text.slice(0, equals).trim() : "",
    value,
    ...(parameter === undefined ? {} : { parameter }),
    quoted,
  };
}

function unquote(text: string): string {
  const end = text.length > 1 && text.endsWith("'") ? text.length - 1 : text.length;
  return text.slice(1, end);
}
