import type { ExampleRequest } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";

/** Returns the place of a part of an example's URL, `at` characters in; of the whole URL where it has several lines. */
export function placeInUrl({ urlSource }: ExampleRequest, { text, at }: { text: string; at: number }): SourceRange {
  if (urlSource.line !== urlSource.endLine) return urlSource;
  const column = urlSource.column + at;
  return { ...urlSource, column, endColumn: column + text.length };
}
