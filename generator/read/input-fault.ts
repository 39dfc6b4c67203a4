import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pathFrom } from "./path-from.ts";

/** What is wrong with a file, and the 1-based place in it where that shows. */
export interface InputFault {
  readonly rule: "input/missing" | "input/linked" | "input/not-utf8" | "input/too-large" | "input/unreadable";
  readonly message: string;
  readonly suggestion: string;
  readonly line?: number;
  readonly column?: number;
}

/** Returns the diagnostic of a file, given by its absolute path, that can't be read. */
export function inputFault(root: string, path: string, fault: InputFault): Diagnostic {
  const { rule, message, suggestion, line = 1, column = 1 } = fault;
  return {
    rule,
    severity: "error",
    message,
    source: { file: pathFrom(root, path), line, column, endLine: line, endColumn: column },
    related: [],
    suggestion,
  };
}
