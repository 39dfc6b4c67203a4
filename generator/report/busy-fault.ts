import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ListedRun } from "./commit/list-runs.ts";

/** Returns the diagnostic of a run that was at work in a folder for too long; its `file` is relative to that folder. */
export function busyFault({ name, owner }: ListedRun): Diagnostic {
  return {
    rule: "output/busy",
    severity: "error",
    message: `Another run, process ${owner.pid}, is writing to this folder, expected it to end within a minute`,
    source: { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 },
    related: [],
    suggestion: `Wait for it and run again; where no such process runs, remove the folder \`${name}\`. Nothing was written.`,
  };
}
