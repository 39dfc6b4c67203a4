import { expect, test } from "vitest";
import { applyFixes } from "../../generator/diagnostics/apply-fixes.ts";

test("puts texts in place of spans, in whatever order they come", () => {
  const fixes = [
    { start: 8, end: 9, text: "" },
    { start: 2, end: 3, text: "Bcd" },
  ];
  expect(applyFixes("[ b, 1 ,, ]", fixes)).toBe("[ Bcd, 1 , ]");
});

test("leaves out a fix that overlaps one before it, and one beyond the end", () => {
  const fixes = [
    { start: 0, end: 3, text: "x" },
    { start: 2, end: 4, text: "y" },
    { start: 4, end: 90, text: "z" },
  ];
  expect(applyFixes("abcdef", fixes)).toBe("xdef");
});
