import { addToGroup } from "../../lazy/add-to-group.ts";
import type { Page, PageAnnotation } from "../../model/api-model.ts";

/** A field of an annotation of a page, or of what the page includes. */
export interface AnnotationField {
  readonly page: Page;
  readonly annotation: PageAnnotation;
  readonly field: PageAnnotation["fields"][number];
}

/** Groups the fields of all annotations of some pages by their keys. */
export function groupFields(pages: readonly Page[]): ReadonlyMap<string, readonly AnnotationField[]> {
  const groups = new Map<string, AnnotationField[]>();
  for (const page of pages) {
    for (const annotation of page.annotations) {
      for (const field of annotation.fields) addToGroup(groups, field.key, { page, annotation, field });
    }
  }
  return groups;
}
