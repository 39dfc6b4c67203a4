import { hashFile } from "../read/cache/hash-file.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { SourceFile } from "../read/sources.ts";
import { printPage, restorePage } from "./kept/page-codec.ts";
import { parsePage } from "./parse-page.ts";
import type { ParseOptions } from "./parse-page.ts";
import type { PageSyntax } from "./syntax.ts";

/** Parses a page, or remembers how it was parsed: the tree depends on the text alone, but for the file's name. */
export function parseKept(file: SourceFile, options: ParseOptions, memory: PageMemory | undefined): PageSyntax {
  const kept = memory?.find(hashFile(file));
  if (kept !== undefined) return restorePage(kept, file);
  const page = parsePage(file, options);
  memory?.keep(hashFile(file), printPage(page, file.text));
  return page;
}
