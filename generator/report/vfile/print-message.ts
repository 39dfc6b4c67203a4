import { VFileMessage } from "vfile-message";
import type { Diagnostic, RelatedPlace, Severity } from "../../diagnostics/diagnostic.ts";
import { printSafe } from "../../text/print-safe.ts";

/** How vfile tells severities apart: what is fatal makes a run fail. */
const fatalBySeverity: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
};

/**
 * Prints a diagnostic as a message of the unified world: rule and source apart, the text that would mend it as
 * `expected`, the other side of the disagreement and what to do as `note`. `path` is the file as its reader names it.
 * Reporters of vfile print messages to terminals as they are.
 */
export function printMessage(diagnostic: Diagnostic, path: string): VFileMessage {
  const { line, column, endLine, endColumn } = diagnostic.source;
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const message = new VFileMessage(printSafe(diagnostic.message), {
    place,
    ruleId: diagnostic.rule,
    source: "markdrift",
  });
  const note = [...diagnostic.related.map(printRelated), diagnostic.suggestion ?? ""].filter((part) => part !== "");
  return Object.assign(message, {
    file: path,
    name: `${path}:${line}:${column}-${endLine}:${endColumn}`,
    fatal: fatalBySeverity[diagnostic.severity],
    ...(diagnostic.fix && { expected: [diagnostic.fix.text] }),
    ...(note.length > 0 && { note: note.map(printSafe).join("\n") }),
  });
}

function printRelated({ message, source }: RelatedPlace): string {
  return `${message}: ${source.file}:${source.line}:${source.column}`;
}
