import { defaultLimits, highestLimits, type Limits } from "../config/limits.ts";
import type { SourceFile } from "../read/sources.ts";
import { mapLines } from "../text/source.ts";
import { vocabulary, type ExtraWords } from "../vocabulary/vocabulary.ts";
import { findDeepLine, type DeepLine } from "./find-deep-line.ts";
import { limitPage } from "./limit-page.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";
import { isPlainText } from "./plain-text/is-plain-text.ts";
import { parsePlainText } from "./plain-text/parse-plain-text.ts";
import type { PageSyntax } from "./syntax.ts";

export interface ParseOptions {
  /** `native` (the default) where it loads, and the reference parser for the pages that need it. */
  readonly parser?: "native" | "remark";
  /** Words of the configuration, by which headings and columns of plain-text pages are told too. */
  readonly words?: ExtraWords;
  /** The most of each thing that is read, where that differs from the defaults. */
  readonly limits?: Partial<Limits>;
}

/**
 * Parses a page: text → syntax tree, with the span of everything and no judgement. Which form a page has, Markdown or
 * plain text, is told by its content. Never throws.
 */
export function parsePage(file: SourceFile, options: ParseOptions = {}): PageSyntax {
  const words = vocabulary(options.words);
  const deep = findDeepLine(file.text);
  if (deep) return emptyPage(file, deep);
  const page = isPlainText(file.text, words) ? parsePlainText(file, words) : parseMarkdown(file, options);
  return limitPage(page, file.text, { ...defaultLimits, ...options.limits });
}

/** A page that nests without end isn't parsed at all. */
function emptyPage({ path, text }: SourceFile, { found, start, end }: DeepLine): PageSyntax {
  const excess = { limit: "nesting", found, most: highestLimits.nesting, start, end } as const;
  const lines = mapLines(path, text);
  return { kind: "page", file: path, lines, form: "markdown", blocks: [], sections: [], excesses: [excess] };
}
