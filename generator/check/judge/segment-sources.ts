import type { Route } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";

/** Returns the place of each segment of a route; the place of the whole path where it doesn't stand as written. */
export function segmentSources({
  path,
  pathSource,
  segments,
}: Pick<Route, "path" | "pathSource" | "segments">): readonly SourceRange[] {
  const width = pathSource.endColumn - pathSource.column;
  if (pathSource.line !== pathSource.endLine) return segments.map(() => pathSource);
  const shift = width - path.length;
  let at = 0;
  return segments.map(({ text }) => {
    const found = path.indexOf(text, at);
    if (found < 0) return pathSource;
    at = found + text.length;
    const column = pathSource.column + shift + found;
    return column < pathSource.column ? pathSource : { ...pathSource, column, endColumn: column + text.length };
  });
}
