import { expect, test } from "vitest";
import { applyBaseline, updateBaseline } from "../../generator/diagnostics/baseline.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { fingerprintsOf } from "../../generator/diagnostics/fingerprint.ts";

function finding(message: string, line: number, file = "a.md"): Diagnostic {
  const source = { file, line, column: 1, endLine: line, endColumn: 2 };
  return { rule: "example/null", severity: "error", message, source, related: [] };
}

test("a fingerprint survives edits elsewhere in the page", () => {
  expect(fingerprintsOf([finding("x", 3)])).toEqual(fingerprintsOf([finding("x", 30)]));
});

test("two findings that say the same have two fingerprints", () => {
  expect(new Set(fingerprintsOf([finding("x", 3), finding("x", 5)])).size).toBe(2);
});

test("a known finding is held back and a new one isn't", () => {
  const baseline = updateBaseline([finding("old", 3)]);
  const outcome = applyBaseline([finding("old", 9), finding("new", 4)], baseline);
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual(["new"]);
  expect(outcome.known).toBe(1);
});

test("an entry whose finding is gone leaves the baseline, and is named", () => {
  const baseline = updateBaseline([finding("old", 3), finding("mended", 4)]);
  const outcome = applyBaseline([finding("old", 3)], baseline);
  expect(outcome.gone).toEqual(baseline.findings.slice(1));
  expect(outcome.baseline.findings).toEqual(baseline.findings.slice(0, 1));
});

test("an entry of a file that this run didn't report on stays", () => {
  const baseline = updateBaseline([finding("old", 3, "b.md")]);
  const outcome = applyBaseline([], baseline, (file) => file === "a.md");
  expect(outcome.gone).toEqual([]);
  expect(outcome.baseline).toEqual(baseline);
});
