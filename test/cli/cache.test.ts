import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { driftedDocs, sampleDocs } from "./sample-docs.ts";

const cached = ["--cache-dir", "cache"] as const;

function withoutTime(text: string): string {
  return text.replace(/\d+ ms/, "N ms").replace(/"durationMs": \d+/, '"durationMs": N');
}

test("a second check says the same from what the first one left, and what changed since is seen", () => {
  const cwd = temporaryFolder(driftedDocs());
  const first = runCli(cwd, "check", ...cached);
  const names = readdirSync(join(cwd, "cache"));
  expect(names.filter((name) => name.startsWith("result-"))).toHaveLength(1);
  const second = runCli(cwd, "check", ...cached);
  expect({ ...second, out: withoutTime(second.out) }).toEqual({ ...first, out: withoutTime(first.out) });
  writeFileSync(join(cwd, "docs/api/note-get.md"), sampleDocs()["docs/api/note-get.md"] ?? "");
  expect(runCli(cwd, "check", ...cached).code).toBe(0);
});

test("another configuration is another result", () => {
  const cwd = temporaryFolder(driftedDocs());
  expect(runCli(cwd, "check", ...cached).code).toBe(1);
  const config = { apis: [{ name: "notes", docs: ["docs"], out: "generated" }], rules: { "*": "off" } };
  writeFileSync(join(cwd, "markdrift.config.json"), JSON.stringify(config));
  expect(runCli(cwd, "check", ...cached).code).toBe(0);
});

test("a corrupt cache is as good as none", () => {
  const cwd = temporaryFolder(driftedDocs());
  const first = runCli(cwd, "check", ...cached);
  for (const name of readdirSync(join(cwd, "cache"))) {
    const bytes = readFileSync(join(cwd, "cache", name));
    bytes.fill(0x20, bytes.length - 60);
    writeFileSync(join(cwd, "cache", name), bytes);
  }
  const second = runCli(cwd, "check", ...cached);
  expect(withoutTime(second.out)).toBe(withoutTime(first.out));
});

test("generated files are what they would be without a cache, and their edits and losses are seen", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate", ...cached);
  const files = readFolder(join(cwd, "generated"));
  expect(runCli(cwd, "generate", ...cached).out).toMatch(
    /^generated: 0 files written, 0 removed, [1-9]\d* unchanged\n$/,
  );
  expect(runCli(cwd, "generate", "--check", ...cached).out).toMatch(/^generated: all [1-9]\d* files are/);
  expect(runCli(cwd, "check", ...cached).code).toBe(0);
  writeFileSync(join(cwd, "generated/types/note.ts"), "mine\n");
  expect(runCli(cwd, "generate", ...cached).code).toBe(1);
  expect(runCli(cwd, "check", ...cached).out).toContain("was edited by hand");
  runCli(cwd, "generate", "--force", "--no-cache");
  expect(readFolder(join(cwd, "generated"))).toEqual(files);
});

test("nothing is kept where there is no place for it", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "check");
  expect(readdirSync(cwd).toSorted()).toEqual(["docs", "markdrift.config.json"]);
});
