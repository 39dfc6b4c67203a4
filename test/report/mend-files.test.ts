import { mkdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mendFiles } from "../../generator/report/mend-files.ts";
import { readFolder, temporaryFolder } from "./temporary-folder.ts";

function mended(path: string, before: string, after: string) {
  return { path, before, after };
}

test("pages are mended where they lie, with the rights that they had", () => {
  const root = temporaryFolder({ "docs/api/a.md": "a1", "docs/über uns.md": "b1", "other/c.xml": "c1" });
  const at = (path: string) => join(root, path);
  const mode = statSync(at("docs/api/a.md")).mode;
  const files = [
    mended(at("docs/api/a.md"), "a1", "a2"),
    mended(at("docs/über uns.md"), "b1", "b2"),
    mended(at("other/c.xml"), "c1", "c2"),
  ];
  expect(mendFiles(files, at("docs"))).toEqual({ paths: files.map(({ path }) => path), diagnostics: [] });
  expect(readFolder(root)).toEqual({ "docs/api/a.md": "a2", "docs/über uns.md": "b2", "other/c.xml": "c2" });
  expect(statSync(at("docs/api/a.md")).mode).toBe(mode);
});

test("a page that was edited meanwhile is left alone and named; the others are mended", () => {
  const root = temporaryFolder({ "a.md": "edited", "b.md": "b1" });
  const files = [mended(join(root, "a.md"), "a1", "a2"), mended(join(root, "b.md"), "b1", "b2")];
  const { paths, diagnostics } = mendFiles(files, root);
  expect(paths).toEqual([join(root, "b.md")]);
  expect(diagnostics).toMatchObject([{ rule: "input/changed", source: { file: join(root, "a.md") } }]);
  expect(readFolder(root)).toEqual({ "a.md": "edited", "b.md": "b2" });
});

test("a page is not written through a symbolic link", () => {
  const root = temporaryFolder({ "elsewhere/a.md": "a1" });
  mkdirSync(join(root, "docs"));
  symlinkSync(join(root, "elsewhere"), join(root, "docs/linked"));
  const { diagnostics } = mendFiles([mended(join(root, "docs/linked/a.md"), "a1", "a2")], join(root, "docs"));
  expect(diagnostics).toMatchObject([{ rule: "input/linked" }]);
  expect(readFolder(root)).toEqual({ "elsewhere/a.md": "a1" });
});

test("pages that can't all be mended stay as they were", () => {
  const root = temporaryFolder({ "a.md": "a1", "b.md": "b1" });
  const files = [mended(join(root, "a.md"), "a1", "a2"), mended(join(root, "gone.md"), "", "x")];
  expect(() => mendFiles(files, root)).toThrow("ENOENT");
  expect(readFolder(root)).toEqual({ "a.md": "a1", "b.md": "b1" });
});
