import type { SourceFile } from "../read/sources.ts";
import { printPage } from "./kept/page-codec.ts";
import { parsePage } from "./parse-page.ts";
import type { ParseOptions } from "./parse-page.ts";

/** What a thread is given to parse. */
export interface Batch {
  readonly files: readonly SourceFile[];
  readonly options: ParseOptions;
}

/** Parses pages in a thread of its own. Returns their trees as a memory keeps them, in the order of the pages. */
export function parseBatch({ files, options }: Batch): readonly Uint8Array[] {
  return files.map((file) => printPage(parsePage(file, options), file.text));
}
