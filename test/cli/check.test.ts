import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { driftedDocs, sampleDocs } from "./sample-docs.ts";

test("docs that agree are clean", () => {
  const { code, out, err } = runCli(temporaryFolder(sampleDocs()), "check");
  expect(out).toMatch(/^no findings in 2 pages \(1 type, 1 operation, 1 example, \d+ ms\)\n$/);
  expect([code, err]).toEqual([0, ""]);
});

test("a mistyped key is named with line, column and what was meant; the exit code is 1", () => {
  const { code, out } = runCli(temporaryFolder(driftedDocs()), "check");
  expect(out).toContain("docs/api/note-get.md:36:3 error");
  expect(out).toContain('  36 │   "subjct": "Milk",\n     │   ^^^^^^^^');
  expect(out).toContain("`subject`");
  expect(out).toMatch(/\n1 error in 2 pages/);
  expect(code).toBe(1);
});

test("json on standard output is the diagnostics JSON, its files named from the working folder", () => {
  const { code, out } = runCli(temporaryFolder(driftedDocs()), "check", "docs", "--format", "json");
  const { version, diagnostics, summary } = JSON.parse(out);
  expect(version).toBe(1);
  expect(diagnostics).toMatchObject([
    { rule: "example/unknown-property", severity: "error", file: "docs/api/note-get.md", line: 36, column: 3 },
  ]);
  expect(diagnostics[0].fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(summary).toMatchObject({ pages: 2, types: 1, operations: 1, examples: 1, errors: 1, warnings: 0 });
  expect(code).toBe(1);
});

test("--output takes the findings away from standard output", () => {
  const cwd = temporaryFolder(driftedDocs());
  const { code, out } = runCli(cwd, "check", "--format", "sarif", "--output", "reports/drift.sarif");
  expect([code, out]).toEqual([1, ""]);
  expect(JSON.parse(readFileSync(join(cwd, "reports/drift.sarif"), "utf8")).version).toBe("2.1.0");
});

test("--only reports on the files named and knows all", () => {
  const cwd = temporaryFolder(driftedDocs());
  expect(runCli(cwd, "check", "--only", "docs/resources/note.md").code).toBe(0);
  expect(runCli(cwd, "check", "--only", join(cwd, "docs/api/note-get.md")).code).toBe(1);
  expect(runCli(cwd, "check", "--only", "docs/api/note-get.md").out).toContain("note-get.md:36:3");
});

test("a baseline holds known findings back and shortens itself when they are gone", () => {
  const cwd = temporaryFolder(driftedDocs());
  expect(runCli(cwd, "check", "--baseline", "known.json", "--update-baseline").code).toBe(0);
  const { code, out } = runCli(cwd, "check", "--baseline", "known.json");
  expect(out).toContain("1 suppressed in 2 pages");
  expect(code).toBe(0);
  writeFileSync(join(cwd, "docs/api/note-get.md"), sampleDocs()["docs/api/note-get.md"] ?? "");
  expect(runCli(cwd, "check", "--baseline", "known.json").err).toContain("1 finding of the baseline gone");
  expect(JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"))).toEqual({ version: 1, findings: [] });
});

test("a baseline that is none is a usage error", () => {
  const cwd = temporaryFolder({ ...sampleDocs(), "known.json": "[" });
  expect(runCli(cwd, "check", "--baseline", "known.json")).toMatchObject({ code: 2, out: "" });
});

test("rules can be turned off or down by the configuration", () => {
  const config = { apis: [{ name: "notes", docs: ["docs"], out: "generated" }], rules: { "example/*": "warning" } };
  const cwd = temporaryFolder({ ...driftedDocs(), "markdrift.config.json": JSON.stringify(config) });
  expect(runCli(cwd, "check")).toMatchObject({ code: 0, out: expect.stringContaining("1 warning in 2 pages") });
  expect(runCli(cwd, "check", "--max-warnings", "0").code).toBe(1);
});

test("--fix changes what is safe and nothing else, --dry-run shows it", () => {
  const files = sampleDocs();
  const page = (files["docs/api/note-get.md"] ?? "").replace('"pages": 2', '"pages": 2,');
  const cwd = temporaryFolder({ ...files, "docs/api/note-get.md": page });
  const dry = runCli(cwd, "check", "--fix", "--dry-run");
  expect(dry.out).toContain('-  "pages": 2,\n+  "pages": 2');
  expect(readFolder(join(cwd, "docs"))["api/note-get.md"]).toBe(page);
  runCli(cwd, "check", "--fix");
  expect(readFolder(join(cwd, "docs"))["api/note-get.md"]).toBe(files["docs/api/note-get.md"]);
});

test("a page that can't be read is named, the rest is checked, the exit code is 2", () => {
  const cwd = temporaryFolder({ ...driftedDocs(), "docs/bad.md": Buffer.from([0x23, 0x20, 0xe9]) });
  const { code, out } = runCli(cwd, "check");
  expect(out).toContain("docs/bad.md:1:3 error Unexpected byte 0xE9, expected UTF-8");
  expect(out).toContain("docs/api/note-get.md:36:3");
  expect(code).toBe(2);
});

test.each([
  [["check", "nowhere"], "Nothing at `nowhere`"],
  [["check", "--formt", "json"], "Did you mean --format?"],
  [["check", "--format", "xml"], "Allowed choices are pretty, json, sarif, github, junit, markdown"],
  [["check", "--max-warnings", "many"], "Expected a whole number"],
  [["check", "--api", "bta"], "Unexpected --api `bta`, expected `notes`"],
  [["check", "--config", "no.json"], "No configuration at `no.json`"],
  [["chek"], "Did you mean check?"],
  [["explain", "example/unknown-propety"], "Did you mean `example/unknown-property`?"],
])("%j is a usage error that says what to do", (args, message) => {
  const { code, out, err } = runCli(temporaryFolder(sampleDocs()), ...args);
  expect(out + err).toContain(message);
  expect(out + err).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});

test("without paths or configuration there is nothing to read", () => {
  expect(runCli(temporaryFolder(), "check")).toMatchObject({
    code: 2,
    err: expect.stringContaining("Nothing to read"),
  });
});

test("a bad key of the configuration is named", () => {
  const cwd = temporaryFolder({ ...sampleDocs(), "markdrift.config.json": '{\n  "api": []\n}\n' });
  const { code, err } = runCli(cwd, "check");
  expect(err).toContain("markdrift.config.json:2:3 error Unexpected key `api`");
  expect(code).toBe(2);
});

test("generated code that isn't what the docs give is drift, led back to the docs", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "generate").code).toBe(0);
  expect(runCli(cwd, "check").code).toBe(0);
  const page = (sampleDocs()["docs/resources/note.md"] ?? "").replaceAll("pages", "sheets");
  writeFileSync(join(cwd, "docs/resources/note.md"), page);
  writeFileSync(
    join(cwd, "docs/api/note-get.md"),
    (sampleDocs()["docs/api/note-get.md"] ?? "").replace("pages", "sheets"),
  );
  const { code, out } = runCli(cwd, "check", "--format", "json");
  expect(JSON.parse(out).diagnostics).toContainEqual(
    expect.objectContaining({ rule: "generated/stale", file: "docs/resources/note.md", line: 12 }),
  );
  expect(code).toBe(1);
});

test("a file edited by hand and one that is missing are drift", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate");
  const [first = "", second = ""] = Object.keys(readFolder(join(cwd, "generated"))).filter((path) =>
    path.endsWith(".ts"),
  );
  writeFileSync(join(cwd, "generated", first), "by hand\n");
  rmSync(join(cwd, "generated", second));
  const { diagnostics } = JSON.parse(runCli(cwd, "check", "--format", "json").out);
  const rules = diagnostics.map((one: { readonly rule: string }) => one.rule);
  expect(rules.toSorted()).toEqual(["generated/edited", "generated/missing"]);
});
