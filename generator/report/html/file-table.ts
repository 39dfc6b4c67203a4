import type { SourceRange } from "../../text/source.ts";
import type { Place } from "./report-data.ts";

/** The files that a page names, each once. */
export interface FileTable {
  /** Returns a place whose file is an index into `paths`. */
  readonly place: (source: SourceRange) => Place;
  readonly paths: () => readonly string[];
}

/** Makes an empty table. Files are numbered in the order in which they are first named. */
export function makeFileTable(): FileTable {
  const indexByPath = new Map<string, number>();
  const indexOf = (path: string): number => {
    const index = indexByPath.get(path) ?? indexByPath.size;
    indexByPath.set(path, index);
    return index;
  };
  return {
    place: ({ file, line, column, endLine, endColumn }) => [indexOf(file), line, column, endLine, endColumn],
    paths: () => [...indexByPath.keys()],
  };
}
