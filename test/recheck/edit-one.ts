import type { SourceFile } from "../../generator/read/sources.ts";
import type { Random } from "../bench/mutations/random.ts";
import { editPages } from "./edit-pages.ts";

/** Edits a page of a set, or puts one back to what it was: what earlier runs knew of it is of use again then. */
export function editOne(
  edited: readonly SourceFile[],
  pages: readonly SourceFile[],
  random: Random,
): readonly SourceFile[] {
  if (random.below(4) !== 0) return editPages(edited, random);
  const page = random.pick(pages.filter((one) => !edited.includes(one)));
  return edited.map((one) => (one.path === page?.path ? page : one));
}
