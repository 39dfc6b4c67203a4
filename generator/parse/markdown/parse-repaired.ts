import { findRuleEdits } from "./find-rule-edits.ts";
import { findTableEdits } from "./find-table-edits.ts";
import { findZoneEdits } from "./find-zone-edits.ts";
import { mapOffsets } from "./map-offsets.ts";
import type { RootNode } from "./nodes.ts";
import { applyEdits } from "./source-edits.ts";

export interface RepairedTree {
  readonly tree: RootNode;
  /** Where the tables begin whose delimiter row was padded or cut. */
  readonly repairedTables: ReadonlySet<number>;
}

/**
 * Parses a page; one with broken tables, or with `:::` and `---` lines that stick to others, a second time, with that
 * mended in the text. Every place is led back to the file as it is.
 */
export function parseRepaired(text: string, parse: (text: string) => RootNode): RepairedTree {
  const tree = parse(text);
  const { edits, repairedTables } = findTableEdits(tree, text);
  const all = [...edits, ...findZoneEdits(tree, text), ...findRuleEdits(tree, text)];
  if (all.length === 0) return { tree, repairedTables };
  const edited = applyEdits(text, all);
  const mended = parse(edited.text);
  mapOffsets(mended, edited.toSource);
  return { tree: mended, repairedTables };
}
