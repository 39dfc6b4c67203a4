import type { SourceFile } from "../read/sources.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";
import type { PageSyntax } from "./syntax.ts";

export interface ParseOptions {
  /** `native` (the default) where it loads, and the reference parser for the pages that need it. */
  readonly parser?: "native" | "remark";
}

/** Parses a page: text → syntax tree, with the span of everything and no judgement. Never throws. */
export function parsePage(file: SourceFile, options: ParseOptions = {}): PageSyntax {
  return parseMarkdown(file, options);
}
