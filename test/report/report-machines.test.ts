import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { reportGithub } from "../../generator/report/report-github.ts";
import { reportJson } from "../../generator/report/report-json.ts";
import { reportJunit } from "../../generator/report/report-junit.ts";
import { reportMarkdown } from "../../generator/report/report-markdown.ts";
import { findingWith, rangeAt, reportOf } from "./sample-report.ts";

const related = [{ source: rangeAt("docs/type.md", 7, 2), message: "declared here" }];

test("json has the fields of the contract and no others", () => {
  const finding = findingWith({ related, suggestion: "Mend it.", fix: { start: 4, end: 5, text: "x" } });
  expect(JSON.parse(reportJson(reportOf([finding])))).toEqual({
    version: 1,
    diagnostics: [
      {
        rule: "example/unknown-property",
        severity: "error",
        message: "Unexpected key `isuedTo`",
        file: "docs/note.md",
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 10,
        related: [{ file: "docs/type.md", line: 7, column: 2, message: "declared here" }],
        suggestion: "Mend it.",
        fix: { start: 4, end: 5, text: "x" },
        fingerprint: "0123456789abcdef",
      },
    ],
    summary: {
      pages: 2,
      types: 3,
      operations: 4,
      examples: 5,
      errors: 1,
      warnings: 0,
      suppressed: 0,
      durationMs: 12,
    },
  });
});

test("github commands annotate the place, a severity each", () => {
  const findings = [
    findingWith({ related, suggestion: "Mend it." }),
    findingWith({ severity: "warning" }),
    findingWith({ severity: "info" }),
  ];
  expect(reportGithub(reportOf(findings))).toBe(
    [
      "::error file=docs/note.md,line=2,col=3,endLine=2,endColumn=10,title=example/unknown-property::Unexpected key `isuedTo`%0AMend it.%0Adocs/type.md:7: declared here",
      "::warning file=docs/note.md,line=2,col=3,endLine=2,endColumn=10,title=example/unknown-property::Unexpected key `isuedTo`",
      "::notice file=docs/note.md,line=2,col=3,endLine=2,endColumn=10,title=example/unknown-property::Unexpected key `isuedTo`",
      "markdrift: 1 error, 1 warning, 1 note in 2 pages",
      "",
    ].join("\n"),
  );
});

test("github commands can't be forged by a page or a file name", () => {
  const finding = findingWith({
    message: "x\n::error::forged\r%0A",
    source: rangeAt("a,line=9:\n::set-env::.md", 1, 1),
  });
  expect(reportGithub(reportOf([finding])).split("\n")[0]).toBe(
    "::error file=a%2Cline=9%3A %3A%3Aset-env%3A%3A.md,line=1,col=1,endLine=1,endColumn=2,title=example/unknown-property::x ::error::forged %250A",
  );
});

test("junit has a suite a file and a case a finding", () => {
  const findings = [
    findingWith({ related, suggestion: "Mend it." }),
    findingWith({ severity: "info", message: "a < b" }),
  ];
  expect(reportJunit(reportOf(findings))).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="markdrift" tests="2" failures="1">',
      '  <testsuite name="docs/note.md" tests="2" failures="1">',
      '    <testcase name="example/unknown-property (2:3)" classname="docs/note.md">',
      '      <failure type="error" message="Unexpected key `isuedTo`">docs/note.md:2:3 Mend it.&#10;docs/type.md:7:2 declared here</failure>',
      "    </testcase>",
      '    <testcase name="example/unknown-property (2:3)" classname="docs/note.md">',
      "      <system-out>a &lt; b</system-out>",
      "    </testcase>",
      "  </testsuite>",
      "</testsuites>",
      "",
    ].join("\n"),
  );
});

test("junit of no findings is one passed case", () => {
  expect(reportJunit(reportOf([]))).toContain('<testsuites name="markdrift" tests="1" failures="0">');
});

test("junit stays well-formed whatever a page holds", () => {
  const evil = "]]></failure><x a='\"'>\u0000\u001B\uFFFE\uD800 & \n";
  const xml = reportJunit(reportOf([findingWith({ message: evil, source: rangeAt(evil, 1, 1) })]));
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => names.push(tag.name));
  parser.write(xml).close();
  expect(names).toEqual(["testsuites", "testsuite", "testcase", "failure"]);
});

test("markdown is a table of places and messages", () => {
  expect(reportMarkdown(reportOf([findingWith({ suggestion: "Mend it." })]))).toBe(
    [
      "### markdrift: 1 error in 2 pages",
      "",
      "| | Place | Finding |",
      "|---|---|---|",
      "| ❌ | <code>docs/note.md&#58;2&#58;3</code> | Unexpected key <code>isuedTo</code><br>Mend it.<br><sub><code>example/unknown-property</code></sub> |",
      "",
    ].join("\n"),
  );
});

test("markdown takes nothing of a page for markup, a mention or a link", () => {
  const evil = "|x| <img src=x> @team [a](http://b) `*c*` www.d.com\n# e </script>";
  const text = reportMarkdown(reportOf([findingWith({ message: evil })]));
  const row = text.split("\n").find((line) => line.startsWith("| ❌")) ?? "";
  expect(row.match(/\|/g)).toHaveLength(4);
  expect(row).not.toMatch(/<img|<\/script|@team|\]\(|:\/\/|\*c|www\./);
  expect(text.split("\n")).toHaveLength(6);
});

test("markdown fits into a comment", () => {
  const text = reportMarkdown(reportOf(Array.from({ length: 3000 }, () => findingWith({}))));
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/… and \d+ more\.\n$/);
});
