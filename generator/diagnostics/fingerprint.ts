import { hash } from "node:crypto";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Returns the fingerprint of each diagnostic, in their order: 16 hex digits of rule, file and message, and of which one
 * it is among those that agree in all three. It says nothing of lines, so that it survives edits elsewhere in the page.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): string[] {
  const timesBySubject = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const subject = JSON.stringify([diagnostic.rule, diagnostic.source.file, diagnostic.message]);
    const times = timesBySubject.get(subject) ?? 0;
    timesBySubject.set(subject, times + 1);
    return hash("sha256", `${subject}#${times}`, "hex").slice(0, 16);
  });
}
