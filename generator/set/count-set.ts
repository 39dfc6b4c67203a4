import type { PageOutline } from "../check/page-outline.ts";
import type { Writable } from "../model/writable.ts";
import type { SetTypes } from "./link-types.ts";
import type { DescribedPages } from "./open-pages.ts";

/** How much there is in a set. */
export type SetCounts = Readonly<Record<"pages" | "types" | "operations" | "examples", number>>;

/** Counts what there is in a set, from its outlines. */
export function countSet({ merged }: SetTypes, outlines: readonly PageOutline[]): SetCounts {
  return {
    pages: outlines.length,
    types: merged.types.size,
    operations: outlines.reduce((sum, outline) => sum + outline.operations, 0),
    examples: outlines.reduce((sum, outline) => sum + outline.roots.length, 0),
  };
}

/** Adds what there is in a lot of its pages. */
export function addCounts(counts: Writable<SetCounts>, { pages, operations }: DescribedPages): void {
  counts.pages += pages.length;
  counts.operations += operations.length;
  counts.examples += operations.reduce((sum, { examples }) => sum + examples.length, 0);
}
