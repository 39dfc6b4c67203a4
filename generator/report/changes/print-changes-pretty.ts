import { createColors } from "picocolors";
import type { Change } from "../../compare/change.ts";
import type { SourceRange } from "../../text/source.ts";
import { printSafe } from "../../text/print-safe.ts";
import { groupChanges } from "./group-changes.ts";

/** Prints changes for people: grouped by severity, each with its places in the two versions. */
export function printChangesPretty(changes: readonly Change[], { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const paints = { breaking: colors.red, dangerous: colors.yellow, safe: colors.green };
  const groups = groupChanges(changes).map(({ severity, title, changes: group }) => {
    const items = group.map((change) => `  ${printSafe(change.message)}\n    ${colors.dim(printPlaces(change))}`);
    return `${colors.bold(paints[severity](title))} (${group.length})\n\n${items.join("\n")}\n`;
  });
  return [...groups, `${printCounts(changes)}\n`].join("\n");
}

/** What is new has one place, what is gone another; what moved or changed has both. */
function printPlaces({ before, after }: Change): string {
  if (before === undefined) return after === undefined ? "" : `new ${printPlace(after)}`;
  return after === undefined ? `old ${printPlace(before)}` : `old ${printPlace(before)}, new ${printPlace(after)}`;
}

function printPlace({ file, line, column }: SourceRange): string {
  return printSafe(`${file}:${line}:${column}`);
}

function printCounts(changes: readonly Change[]): string {
  if (changes.length === 0) return "No changes.";
  const counts = groupChanges(changes).map(({ severity, changes: group }) => `${group.length} ${severity}`);
  return `${changes.length} change${changes.length === 1 ? "" : "s"}: ${counts.join(", ")}.`;
}
