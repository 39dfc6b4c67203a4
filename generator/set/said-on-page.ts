import { outlinePage, type PageOutline } from "../check/page-outline.ts";
import type { Page } from "../model/api-model.ts";
import type { PageReading } from "../model/page-reading.ts";
import { marksOfSketch } from "../model/operations/operation-marks.ts";
import { operationSketches } from "../model/operations/operation-sketches.ts";
import { markPage } from "../model/pages/mark-page.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import { resolveInclude } from "../read/resolve-include.ts";

/** What a page says by itself, whatever types there are: plain data. */
export interface SaidOnPage {
  readonly draft: PageDraft;
  readonly outline: PageOutline;
  /** The paths of the files that it includes, or would if they were there. */
  readonly includes: readonly string[];
}

/** Returns what a page says by itself, of types as it was drafted. */
export function readSaid(page: PageReading, draft: PageDraft): SaidOnPage {
  const marks = markPage(page);
  const operations = operationSketches.see(page).flatMap((sketch) => marksOfSketch(sketch) ?? []);
  return {
    draft,
    outline: outlinePage(marks, operations),
    includes: includedIn(marks),
  };
}

/** Returns the paths of the files that a page includes, or would if they were there. */
export function includedIn({ includes }: Pick<Page, "includes">): readonly string[] {
  return includes.flatMap(({ lines, target }) => resolveInclude(lines.file, target) ?? []);
}
