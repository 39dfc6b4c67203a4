import type { SourceFile } from "../read/sources.ts";
import type { PageSyntax } from "./syntax.ts";

/** The trees of pages that a process has parsed, by their text: two versions of an API share most of them. */
export interface Trees {
  readonly find: (file: SourceFile) => PageSyntax | undefined;
  readonly keep: (file: SourceFile, page: PageSyntax) => void;
}

/** Returns trees that last as long as what holds them. A tree depends on the text alone, but for the file's name. */
export function rememberTrees(): Trees {
  const pageByText = new Map<string, PageSyntax>();
  return {
    find: ({ path, text }) => {
      const page = pageByText.get(text);
      if (page === undefined || page.file === path) return page;
      return { ...page, file: path, lines: { ...page.lines, file: path } };
    },
    keep: ({ text }, page) => void pageByText.set(text, page),
  };
}
