import { addToGroup } from "../../lazy/add-to-group.ts";
import { once } from "../../lazy/once.ts";
import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, Page, PageAnnotation } from "../../model/api-model.ts";

/** The pages of a model, looked up in the ways that rules need. */
export interface PageIndex {
  readonly get: (file: string) => Page | undefined;
  /** The page whose path differs only by case. */
  readonly anyCase: (file: string) => Page | undefined;
  /** Some page lies in this folder, not only below it. */
  readonly hasFolder: (folder: string) => boolean;
  readonly anchors: (page: Page) => ReadonlySet<string>;
  /** The fields of all annotations by their keys. */
  readonly fields: ReadonlyMap<string, readonly AnnotationField[]>;
}

/** A field of an annotation of a page, or of what the page includes. */
export interface AnnotationField {
  readonly page: Page;
  readonly annotation: PageAnnotation;
  readonly field: PageAnnotation["fields"][number];
}

/** Indexes the pages of a model. */
export function indexPages(model: ApiModel): PageIndex {
  const byFile = new Map(model.pages.map((page) => [page.file, page]));
  const byFoldedFile = new Map(model.pages.map((page) => [page.file.toLowerCase(), page]));
  const folders = new Set(model.pages.map((page) => folderOf(page.file)));
  const fields = once(() => groupFields(model.pages));
  return {
    get: (file) => byFile.get(file),
    anyCase: (file) => byFoldedFile.get(file.toLowerCase()),
    hasFolder: (folder) => folders.has(folder.toLowerCase()),
    anchors: rememberByObject((page: Page) => new Set(page.headings.map((heading) => heading.anchor))),
    get fields() {
      return fields();
    },
  };
}

function groupFields(pages: readonly Page[]): ReadonlyMap<string, readonly AnnotationField[]> {
  const groups = new Map<string, AnnotationField[]>();
  for (const page of pages) {
    for (const annotation of page.annotations) {
      for (const field of annotation.fields) {
        addToGroup(groups, field.key, { page, annotation, field });
      }
    }
  }
  return groups;
}

function folderOf(file: string): string {
  return file.toLowerCase().slice(0, Math.max(0, file.lastIndexOf("/")));
}
