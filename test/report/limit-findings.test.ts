import { expect, test } from "vitest";
import type { Severity } from "../../generator/diagnostics/diagnostic.ts";
import { limitFindings } from "../../generator/report/limit-findings.ts";
import type { Finding } from "../../generator/report/report.ts";

function finding(line: number, severity: Severity): Finding {
  const source = { file: "a.md", line, column: 1, endLine: line, endColumn: 2 };
  return { rule: "a/b", severity, message: "Unexpected thing", source, related: [], fingerprint: String(line) };
}

test("keeps errors before the rest, in their order, and says how many are left out", () => {
  const findings = [finding(1, "info"), finding(2, "warning"), finding(3, "error"), finding(4, "warning")];
  expect(limitFindings(findings, 2).map(({ source, message }) => `${source.line} ${message}`)).toEqual([
    "2 Unexpected thing",
    "3 Unexpected thing",
    "1 Unexpected 4 findings, expected at most 2: 2 are left out, the first of them here",
  ]);
  expect(limitFindings(findings, 4)).toEqual(findings);
});
