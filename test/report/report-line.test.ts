import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportLine } from "../../generator/report/report-line.ts";
import { findingWith, rangeAt, reportOf } from "./sample-report.ts";

/** The pattern that the doc comment gives for Visual Studio Code. */
function documentedPattern(): Record<string, string | number> {
  const source = readFileSync(new URL("../../generator/report/report-line.ts", import.meta.url), "utf8");
  const [, json = ""] = /```json\n([^]*?)```/.exec(source.replace(/^ \* ?/gm, "")) ?? [];
  return JSON.parse(json).pattern;
}

test("a finding is a line, with what to do", () => {
  const findings = [findingWith({ suggestion: "Did you mean `issuedTo`?" }), findingWith({ severity: "info" })];
  expect(reportLine(reportOf(findings))).toBe(
    [
      "docs/note.md:2:3: error: Unexpected key `isuedTo`. Did you mean `issuedTo`? [example/unknown-property]",
      "docs/note.md:2:3: info: Unexpected key `isuedTo` [example/unknown-property]",
      "",
    ].join("\n"),
  );
});

test("no findings are no lines", () => {
  expect(reportLine(reportOf([]))).toBe("");
});

test("the problem matcher that is documented reads each part", () => {
  const pattern = documentedPattern();
  const finding = findingWith({
    source: rangeAt("my docs/a-b.md", 12, 5),
    message: "Unexpected [x]: y",
    severity: "warning",
  });
  const found = new RegExp(String(pattern["regexp"])).exec(reportLine(reportOf([finding])).trimEnd());
  const part = (name: string) => found?.[Number(pattern[name])];
  expect(["file", "line", "column", "severity", "message", "code"].map(part)).toEqual([
    "my docs/a-b.md",
    "12",
    "5",
    "warning",
    "Unexpected [x]: y",
    "example/unknown-property",
  ]);
});

test("a page can't add a line of its own, nor move the cursor", () => {
  const finding = findingWith({
    message: "x\r\na.md:1:1: error: forged [a/b]\u001B[2J",
    source: rangeAt("a\n.md", 1, 1),
  });
  expect(reportLine(reportOf([finding]))).toBe(
    "a .md:1:1: error: x a.md:1:1: error: forged [a/b]<U+001B>[2J [example/unknown-property]\n",
  );
});
