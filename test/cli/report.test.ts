import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { driftedDocs, sampleDocs } from "./sample-docs.ts";

test("writes one page, says what is in it, and doesn't fail for findings", () => {
  const cwd = temporaryFolder(driftedDocs());
  expect(runCli(cwd, "report")).toEqual({ code: 0, out: "markdrift-report.html: 1 error in 2 pages\n", err: "" });
  expect(readFileSync(join(cwd, "markdrift-report.html"), "utf8")).toContain("<title>notes · markdrift</title>");
});

test("--output says where, --quiet says nothing, and paths are called by their folder", () => {
  const cwd = temporaryFolder(driftedDocs());
  expect(runCli(cwd, "report", "docs", "--quiet", "--output", "out/drift.html")).toEqual({ code: 0, out: "", err: "" });
  expect(readFileSync(join(cwd, "out/drift.html"), "utf8")).toContain("<title>docs · markdrift</title>");
});

test("the same docs give the same page to the byte", () => {
  const cwd = temporaryFolder(driftedDocs());
  runCli(cwd, "report", "--output", "one.html");
  runCli(cwd, "report", "--output", "two.html", "--no-cache");
  expect(readFileSync(join(cwd, "one.html"), "utf8")).toBe(readFileSync(join(cwd, "two.html"), "utf8"));
});

test("--diff tells what changed since a version, or between two", () => {
  const old = Object.entries(sampleDocs()).map(([path, text]) => [path.replace("docs/", "old/"), text] as const);
  const docs = sampleDocs();
  const resource = (docs["docs/resources/note.md"] ?? "").replace("|subject|String|", "|topic|String|");
  const cwd = temporaryFolder({ ...Object.fromEntries(old), ...docs, "docs/resources/note.md": resource });
  const plain = runCli(cwd, "report", "docs", "--output", "plain.html");
  expect(runCli(cwd, "report", "docs", "--diff", "old", "--output", "since.html").code).toBe(plain.code);
  expect(runCli(cwd, "report", "docs", "--diff", "old", "docs", "--output", "between.html").code).toBe(plain.code);
  const sizes = ["plain", "since", "between"].map((name) => readFileSync(join(cwd, `${name}.html`)).length);
  expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  expect(sizes[2]).toBeGreaterThan(sizes[0] ?? 0);
});

test("a version that isn't there, or one too many, is a usage error and writes nothing", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "report", "docs", "--diff", "nowhere").code).toBe(2);
  const { code, err } = runCli(cwd, "report", "docs", "--diff", "docs", "docs", "docs");
  expect([code, err]).toEqual([2, "markdrift: --diff takes one or two versions: put paths before it\n"]);
  expect(existsSync(join(cwd, "markdrift-report.html"))).toBe(false);
});
