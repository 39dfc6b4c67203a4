import type { ApiModel, Page } from "../../model/api-model.ts";

/** The pages of a model, looked up in the ways that rules need. */
export interface PageIndex {
  readonly get: (file: string) => Page | undefined;
  /** The page whose path differs only by case. */
  readonly anyCase: (file: string) => Page | undefined;
  /** Some page lies in this folder, not only below it. */
  readonly hasFolder: (folder: string) => boolean;
  readonly anchors: (page: Page) => ReadonlySet<string>;
}

/** Indexes the pages of a model. */
export function indexPages(model: ApiModel): PageIndex {
  const byFile = new Map(model.pages.map((page) => [page.file, page]));
  const byFoldedFile = new Map(model.pages.map((page) => [page.file.toLowerCase(), page]));
  const folders = new Set(model.pages.map((page) => folderOf(page.file)));
  const anchorsByPage = new Map<Page, ReadonlySet<string>>();
  return {
    get: (file) => byFile.get(file),
    anyCase: (file) => byFoldedFile.get(file.toLowerCase()),
    hasFolder: (folder) => folders.has(folder.toLowerCase()),
    anchors: (page) => {
      const anchors = anchorsByPage.get(page) ?? new Set(page.headings.map((heading) => heading.anchor));
      anchorsByPage.set(page, anchors);
      return anchors;
    },
  };
}

function folderOf(file: string): string {
  return file.toLowerCase().slice(0, Math.max(0, file.lastIndexOf("/")));
}
