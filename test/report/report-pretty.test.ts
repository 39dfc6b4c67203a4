import { expect, test } from "vitest";
import { reportPretty } from "../../generator/report/pretty/report-pretty.ts";
import { findingWith, rangeAt, reportOf } from "./sample-report.ts";

const plain = { color: false, version: "1.0.0" };

test("a finding shows the lines of both sides and what to do", () => {
  const finding = findingWith({
    suggestion: "Did you mean `issuedTo`?",
    related: [{ source: rangeAt("docs/type.md", 1, 2, 10), message: "`issuedTo` is declared here" }],
  });
  const texts = { "docs/note.md": '{\n  "isuedTo": 1\n}\n', "docs/type.md": "|issuedTo|String|\n" };
  expect(reportPretty(reportOf([finding], texts), plain)).toBe(
    [
      "docs/note.md:2:3 error Unexpected key `isuedTo` example/unknown-property",
      "  1 │ {",
      '  2 │   "isuedTo": 1',
      "    │   ^^^^^^^",
      "  3 │ }",
      "see docs/type.md:1:2: `issuedTo` is declared here",
      "  1 │ |issuedTo|String|",
      "    │  ^^^^^^^^",
      "  2 │",
      "help Did you mean `issuedTo`?",
      "",
      "1 error in 2 pages (3 types, 4 operations, 5 examples, 12 ms)",
      "",
    ].join("\n"),
  );
});

test("carets stand below tabs, wide and combining characters", () => {
  const line = "\t日本e\u0301x = y";
  const finding = findingWith({ source: rangeAt("a.md", 1, line.indexOf("x") + 1), message: "m", rule: "r/r" });
  const frame = reportPretty(reportOf([finding], { "a.md": line }), plain).split("\n");
  expect(frame.slice(1, 3)).toEqual(["  1 │     日本e\u0301x = y", "    │          ^"]);
});

test("a long line is cut to what surrounds the place", () => {
  const line = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
  const finding = findingWith({ source: rangeAt("a.md", 1, 501, 505) });
  const [, row = "", carets = ""] = reportPretty(reportOf([finding], { "a.md": line }), plain).split("\n");
  expect(row.length).toBeLessThan(125);
  expect(carets.slice(carets.indexOf("^"))).toBe("^^^^");
  expect(row.slice(carets.indexOf("^"), carets.indexOf("^") + 4)).toBe("HERE");
});

test("text of a page can't reach the terminal", () => {
  const evil = "\u001B[31mred\u001B]0;title\u0007 \u202Eback\u0000";
  const finding = findingWith({ message: `Unexpected \`${evil}\`\nforged: line`, source: rangeAt("a.md", 1, 1) });
  const text = reportPretty(reportOf([finding], { "a.md": evil }), plain);
  expect([...text].filter((character) => character !== "\n" && /[\p{Cc}\u202E]/u.test(character))).toEqual([]);
  expect(text).toContain("<U+001B>[31mred<U+001B>]0;title<U+0007> <U+202E>back<U+0000>");
  expect(text.split("\n")[0]).toContain("forged: line");
});

test("colours are there only when asked for", () => {
  expect(reportPretty(reportOf([findingWith({})]), { ...plain, color: true })).toContain("\u001B[31merror\u001B[39m");
  expect(reportPretty(reportOf([findingWith({})]), plain)).not.toContain("\u001B");
});

test("no findings are said as such", () => {
  expect(reportPretty(reportOf([]), plain)).toBe("no findings in 2 pages (3 types, 4 operations, 5 examples, 12 ms)\n");
});
