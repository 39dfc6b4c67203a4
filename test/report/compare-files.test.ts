import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareFiles } from "../../generator/report/compare-files.ts";
import { printDrift } from "../../generator/report/print-drift.ts";
import { writeFiles } from "../../generator/report/write-files.ts";
import { rangeAt } from "./sample-report.ts";
import { readFolder, temporaryFolder } from "./temporary-folder.ts";

function file(path: string, text: string, names: Readonly<Record<string, number>> = {}) {
  return {
    path,
    text,
    traces: Object.entries(names).map(([name, line]) => ({ text: name, source: rangeAt("note.md", line, 2) })),
  };
}

const style = {
  color: false,
  nameOutput: (path: string) => `generated/${path}`,
  nameSource: (path: string) => `docs/${path}`,
};

test("nothing differs after writing", () => {
  const out = temporaryFolder();
  const files = [file("a.ts", "a\n"), file("b/c.ts", "c\n")];
  writeFiles(files, out);
  expect(compareFiles(files, out)).toEqual([]);
});

test("each file that differs is named with how it does, and nothing is written", () => {
  const out = temporaryFolder({ "foreign.ts": "theirs\n" });
  const first = ["edited", "gone", "goneEdited", "missing", "same", "stale"].map((name) => file(`${name}.ts`, "1\n"));
  writeFiles(first, out);
  writeFileSync(join(out, "edited.ts"), "by hand\n");
  writeFileSync(join(out, "goneEdited.ts"), "by hand\n");
  rmSync(join(out, "missing.ts"));
  const before = readFolder(out);
  const now = [
    ...["edited", "missing", "same"].map((name) => file(`${name}.ts`, "1\n")),
    file("stale.ts", "2\n"),
    file("foreign.ts", "1\n"),
  ];
  expect(compareFiles(now, out).map(({ kind, path }) => [path, kind])).toEqual([
    ["edited.ts", "edited"],
    ["foreign.ts", "foreign"],
    ["gone.ts", "orphan"],
    ["goneEdited.ts", "editedOrphan"],
    ["missing.ts", "missing"],
    ["stale.ts", "stale"],
  ]);
  expect(readFolder(out)).toEqual(before);
});

test("a stale file is shown as a diff, with the place of the docs that caused it", () => {
  const out = temporaryFolder();
  const head = "export interface Note {\n  id?: string;\n";
  writeFiles([file("note.ts", `${head}  subject?: string;\n}\n`, { id: 8, subject: 9 })], out);
  const drifts = compareFiles([file("note.ts", `${head}  title?: string;\n}\n`, { id: 8, title: 9 })], out);
  expect(printDrift(drifts, style)).toBe(
    [
      "generated/note.ts is stale",
      "  from docs/note.md:9:2",
      "@@ -1,4 +1,4 @@",
      " export interface Note {",
      "   id?: string;",
      "-  subject?: string;",
      "+  title?: string;",
      " }",
      "",
    ].join("\n"),
  );
});

test("a change of type is led back to the property, a route to its line", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", notes("string", "/notes"))], out);
  const causes = (type: string, path: string) =>
    compareFiles([file("a.ts", notes(type, path), { id: 3, other: 4, [path]: 7 })], out)[0]?.causes.map(
      (cause) => cause.line,
    );
  expect(causes("number", "/notes")).toEqual([3]);
  expect(causes("string", "/notes/{id}")).toEqual([7, 3]);
});

test("a change that no place accounts for is led back to the page", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "export const x = 1;\n")], out);
  const [drift] = compareFiles([file("a.ts", "export const y = 1;\n", { note: 1, other: 5 })], out);
  expect(drift?.causes.map((cause) => cause.line)).toEqual([1]);
});

test("a file that was rewritten through and through doesn't take long to compare", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", lines("one"))], out);
  const [drift] = compareFiles([file("a.ts", lines("two"))], out);
  expect(drift?.hunks).toHaveLength(1);
});

test("a diff can't reach the terminal", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a\n")], out);
  expect(printDrift(compareFiles([file("a.ts", "\u001B[31m\n")], out), style)).toContain("+<U+001B>[31m");
});

function notes(type: string, path: string): string {
  return `  id?: ${type};\n  other?: string;\n  path: "${path}"\n`;
}

function lines(word: string): string {
  return Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join("");
}
