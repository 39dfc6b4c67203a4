import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Finding } from "./report.ts";

/**
 * Returns so many findings at most, in their order: errors before warnings before the rest. Where some are left out, one
 * more says how many.
 */
export function limitFindings(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const chosen = new Set(
    severities.flatMap((severity) => findings.filter((one) => one.severity === severity)).slice(0, most),
  );
  const kept = findings.filter((finding) => chosen.has(finding));
  const [first] = findings.filter((finding) => !chosen.has(finding));
  return first === undefined ? kept : [...kept, leftOut(first, findings.length, most)];
}

const severities: readonly Severity[] = ["error", "warning", "info"];

function leftOut({ source }: Finding, found: number, most: number): Finding {
  return {
    rule: "input/limit",
    severity: "info",
    message: `Unexpected ${found} findings, expected at most ${most}: ${found - most} are left out, the first of them here`,
    source,
    related: [],
    suggestion: "Mend what is printed, turn rules off, or raise `limits.findings` in the configuration.",
    fingerprint: "",
  };
}
