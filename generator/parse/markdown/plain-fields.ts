import { exact } from "../../text/exact.ts";
import type { FrontMatterField } from "../syntax.ts";

/**
 * Reads front matter whose lines all have the plainest form, `key: value` with at most quotes around the value, as on
 * nearly every page: a fraction of the work of reading YAML. `offset` is where the text begins in its file. Undefined
 * where a line has another form.
 */
export function plainFields(text: string, offset: number): readonly FrontMatterField[] | undefined {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const fields: FrontMatterField[] = [];
  let start = offset;
  for (const line of text.split(lineEnd)) {
    const field = fieldOf(line, start);
    if (field === undefined) return undefined;
    fields.push(field);
    start += line.length + lineEnd.length;
  }
  return exact(fields);
}

/** A plain value with `:` or `#` in it may be more than a scalar; a quoted one with `\` says another text. */
const plainLine = /^([A-Za-z_][\w.-]{0,99}): +(?:"([^"\\]*)"|'([^']*)'|([\p{L}\p{N}][^:#]*)) *$/u;

/** Control characters, and blanks other than the space; between quotes, blanks of which one is a line end to some. */
const odd = /\p{C}|[^\P{Z} ]/u;
const oddInQuotes = /\p{C}|\p{Zl}|\p{Zp}/u;

function fieldOf(line: string, start: number): FrontMatterField | undefined {
  const match = plainLine.exec(line);
  const key = match?.[1];
  if (key === undefined) return undefined;
  const quoted = match?.[2] ?? match?.[3];
  if ((quoted === undefined ? odd : oddInQuotes).test(line)) return undefined;
  const value = quoted ?? match?.[4]?.trimEnd() ?? "";
  return { key, value, start, end: start + line.trimEnd().length };
}
