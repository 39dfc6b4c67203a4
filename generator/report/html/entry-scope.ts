import type { FileTable } from "./file-table.ts";

/** Where the entries of one API belong. */
export interface EntryScope {
  readonly scope: string;
  readonly files: FileTable;
}
