import type { Root } from "mdast";
import type { Plugin } from "unified";
import { findRuleEdits } from "./find-rule-edits.ts";
import { findTableEdits } from "./find-table-edits.ts";
import { findZoneEdits } from "./find-zone-edits.ts";
import { mapOffsets } from "./map-offsets.ts";
import { applyEdits } from "./source-edits.ts";

declare module "vfile" {
  interface DataMap {
    /** Where the tables begin whose delimiter row was padded or cut. */
    repairedTables: ReadonlySet<number>;
  }
}

/**
 * Reads a page with broken tables, or with `:::` and `---` lines that stick to others, a second time, with that mended
 * in the text, and leads every position back to the file as it is.
 */
export const sourceRepairs: Plugin = function () {
  const parse = this.parser;
  if (!parse) return;
  this.parser = (text, file) => {
    const tree = parse(text, file) as Root;
    const { edits, repairedTables } = findTableEdits(tree, text);
    const all = [...edits, ...findZoneEdits(tree, text), ...findRuleEdits(tree, text)];
    if (all.length === 0) return tree;
    const edited = applyEdits(text, all);
    const mended = parse(edited.text, file) as Root;
    mapOffsets(mended, edited.toSource);
    file.data.repairedTables = repairedTables;
    return mended;
  };
};
