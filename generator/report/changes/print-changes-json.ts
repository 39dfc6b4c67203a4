import type { Change } from "../../compare/change.ts";
import { printJson } from "../../text/print-json.ts";

/** Prints changes as JSON for programs: the list, and how many there are of each severity. */
export function printChangesJson(changes: readonly Change[]): string {
  const count = (severity: Change["severity"]): number =>
    changes.filter((change) => change.severity === severity).length;
  const summary = { breaking: count("breaking"), dangerous: count("dangerous"), safe: count("safe") };
  return `${printJson({ version: 1, changes, summary }, 2)}\n`;
}
