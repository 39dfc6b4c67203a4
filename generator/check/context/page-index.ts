import type { LineMap } from "../../text/source.ts";
import { folderOf } from "../../text/folder-of.ts";

/** What other pages need to know of a page. */
export interface IndexedPage {
  readonly file: string;
  /** Of its headings. */
  readonly anchors: ReadonlySet<string>;
  readonly lines: LineMap;
}

/** The pages of a set, looked up in the ways that rules need. */
export interface PageIndex {
  readonly get: (file: string) => IndexedPage | undefined;
  /** The page whose path differs only by case. */
  readonly anyCase: (file: string) => IndexedPage | undefined;
  /** Some page lies in this folder, not only below it; the case makes no difference. */
  readonly hasFolder: (folder: string) => boolean;
}

/** Indexes pages, given in the order of their files. */
export function indexPages(pages: readonly IndexedPage[]): PageIndex {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const byFoldedFile = new Map(pages.map((page) => [page.file.toLowerCase(), page]));
  const folders = new Set(pages.map((page) => folderOf(page.file).toLowerCase()));
  return {
    get: (file) => byFile.get(file),
    anyCase: (file) => byFoldedFile.get(file.toLowerCase()),
    hasFolder: (folder) => folders.has(folder.toLowerCase()),
  };
}
