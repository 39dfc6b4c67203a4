import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { expect, test } from "vitest";
import { readFolder, temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

test("a second run writes nothing, and --check agrees", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "generate").out).toMatch(/^generated: [1-9]\d* files written, 0 removed, 0 unchanged\n$/);
  expect(runCli(cwd, "generate").out).toMatch(/^generated: 0 files written, 0 removed, [1-9]\d* unchanged\n$/);
  expect(runCli(cwd, "generate", "--check").code).toBe(0);
});

test("the locale and the time zone make no difference", () => {
  const one = temporaryFolder(sampleDocs());
  const other = temporaryFolder(sampleDocs());
  runCli(one, "generate");
  process.env["LC_ALL"] = "tr_TR.UTF-8";
  runCli(other, "generate");
  delete process.env["LC_ALL"];
  expect(readFolder(join(other, "generated"))).toEqual(readFolder(join(one, "generated")));
});

test("--check names what is stale with a diff and the line of the page, writes nothing and fails", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate");
  const before = readFolder(join(cwd, "generated"));
  const page = (sampleDocs()["docs/resources/note.md"] ?? "").replace("|pages|Int32|", "|pages|String|");
  writeFileSync(join(cwd, "docs/resources/note.md"), page);
  const { code, out } = runCli(cwd, "generate", "--check");
  expect(out).toContain("generated/types/note.ts is stale\n  from docs/resources/note.md:12:");
  expect(out).toMatch(/^-.*pages.*number/m);
  expect(out).toMatch(/^\+.*pages.*string/m);
  expect(code).toBe(1);
  expect(readFolder(join(cwd, "generated"))).toEqual(before);
});

test("a file edited by hand is kept and named; --force overwrites it", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate");
  writeFileSync(join(cwd, "generated/types/note.ts"), "mine\n");
  const { code, out } = runCli(cwd, "generate");
  expect(out).toContain("generated/types/note.ts:1:1 error The file was edited by hand");
  expect(code).toBe(1);
  expect(readFolder(join(cwd, "generated"))["types/note.ts"]).toBe("mine\n");
  expect(runCli(cwd, "generate", "--force").code).toBe(0);
  expect(readFolder(join(cwd, "generated"))["types/note.ts"]).toContain("interface Note");
});

test("docs that have gone missing take nothing away", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate");
  const before = readFolder(join(cwd, "generated"));
  rmSync(join(cwd, "docs"), { recursive: true });
  const { code, out } = runCli(cwd, "generate");
  expect(out).toContain("Nothing at `docs`");
  expect(code).toBe(2);
  expect(readFolder(join(cwd, "generated"))).toEqual(before);
});

test("--out and --emit say where to and what", () => {
  const cwd = temporaryFolder(sampleDocs());
  runCli(cwd, "generate", "docs", "--out", "elsewhere", "--emit", "types");
  const files = Object.keys(readFolder(join(cwd, "elsewhere")));
  expect(files).toContain("types/note.ts");
  expect(files.some((file) => file.startsWith("routes/") || file.startsWith("tests/"))).toBe(false);
  expect(runCli(cwd, "generate", "--emit", "typos").code).toBe(2);
});

test("model prints one object, to a file where asked", () => {
  const cwd = temporaryFolder(sampleDocs());
  const model = JSON.parse(runCli(cwd, "model").out);
  expect(Object.keys(model.types)).toEqual(["microsoft.graph.note"]);
  expect(model.operations[0].routes).toMatchObject([
    { method: "GET", path: "/notes/{noteId}", source: { file: "api/note-get.md", line: 10 } },
  ]);
  expect(runCli(cwd, "model", "--output", "model.json")).toMatchObject({ code: 0, out: "" });
  expect(JSON.parse(readFolder(cwd)["model.json"] ?? "")).toEqual(model);
  expect(runCli(cwd, "model", "--unread").out).toBe("0 unread in 2 pages\n");
});

test("--package writes an npm package that publint accepts; the configuration keeps it one", async () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "generate", "--package", "@contoso/notes").code).toBe(0);
  const files = readFolder(join(cwd, "generated"));
  expect(JSON.parse(files["package.json"] ?? "")).toMatchObject({ name: "@contoso/notes", type: "module" });
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["types/note.js", "types/note.d.ts"]));
  const { messages } = await publint({ pkgDir: join(cwd, "generated"), strict: true });
  expect(messages.filter(({ type }) => type !== "suggestion")).toEqual([]);

  const [api] = JSON.parse(sampleDocs()["markdrift.config.json"] ?? "").apis;
  writeFileSync(join(cwd, "markdrift.config.json"), JSON.stringify({ apis: [{ ...api, package: "@contoso/notes" }] }));
  expect(runCli(cwd, "generate", "--check").code).toBe(0);
});

test("--package takes the name of one package", () => {
  const cwd = temporaryFolder(sampleDocs());
  expect(runCli(cwd, "generate", "--package", "../Evil").err).toContain(
    "Expected the name of an npm package, such as api-types or @contoso/api.",
  );
  const apis = ["one", "two"].map((name) => ({ name, docs: ["docs"], out: name }));
  writeFileSync(join(cwd, "markdrift.config.json"), JSON.stringify({ apis }));
  expect(runCli(cwd, "generate", "--package", "notes")).toMatchObject({
    code: 2,
    err: "markdrift: A package is of one API, expected --api with `one` or `two`\n",
  });
});
