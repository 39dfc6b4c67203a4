import type { Finding, Report } from "../../generator/report/report.ts";

/** Returns a range on one line. */
export function rangeAt(file: string, line: number, column: number, endColumn = column + 1) {
  return { file, line, column, endLine: line, endColumn };
}

/** Returns a finding with what a test doesn't care about filled in. */
export function findingWith(parts: Partial<Finding>): Finding {
  return {
    rule: "example/unknown-property",
    severity: "error",
    message: "Unexpected key `isuedTo`",
    source: rangeAt("docs/note.md", 2, 3, 10),
    related: [],
    fingerprint: "0123456789abcdef",
    ...parts,
  };
}

/** Returns a report of findings in files of the given texts. */
export function reportOf(findings: readonly Finding[], texts: Readonly<Record<string, string>> = {}): Report {
  return {
    findings,
    summary: {
      pages: 2,
      types: 3,
      operations: 4,
      examples: 5,
      errors: findings.filter((finding) => finding.severity === "error").length,
      warnings: findings.filter((finding) => finding.severity === "warning").length,
      suppressed: 0,
      durationMs: 12,
    },
    textOf: (file) => texts[file],
  };
}
