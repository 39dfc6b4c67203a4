import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSources } from "../../generator/read/read-sources.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { takesLinearTime } from "../text/takes-linear-time.ts";

test("a folder's pages are read in code-point order, relative to it", async () => {
  const cwd = temporaryFolder({
    "docs/b.md": "b",
    "docs/a/z.markdown": "z",
    "docs/B.MD": "B",
    "docs/ä.txt": "ä",
    "docs/notes.json": "{}",
    "docs/node_modules/x/readme.md": "no",
    "docs/.hidden/x.md": "no",
    "docs/includes/part.md": "no",
  });
  const sources = await readSources({ cwd, docs: ["docs"] });
  expect(sources.root).toBe(join(cwd, "docs"));
  expect(sources.pages).toEqual([
    { path: "B.MD", text: "B" },
    { path: "a/z.markdown", text: "z" },
    { path: "b.md", text: "b" },
    { path: "ä.txt", text: "ä" },
  ]);
  expect(sources.diagnostics).toEqual([]);
});

test("files, folders and globs may be mixed; the root is what they share, and no page is read twice", async () => {
  const cwd = temporaryFolder({
    "docs/api/a.md": "",
    "docs/api/b.md": "",
    "docs/api/b.json": "",
    "docs/types/c.md": "",
  });
  const sources = await readSources({ cwd, docs: ["docs/api/*", "docs/types", "docs/api/a.md"] });
  expect(sources.root).toBe(join(cwd, "docs"));
  expect(sources.pages.map((page) => page.path)).toEqual(["api/a.md", "api/b.md", "types/c.md"]);
});

test("a single file makes its folder the root", async () => {
  const cwd = temporaryFolder({ "docs/a.md": "a" });
  const sources = await readSources({ cwd, docs: ["docs/a.md"] });
  expect([sources.root, sources.pages]).toEqual([join(cwd, "docs"), [{ path: "a.md", text: "a" }]]);
});

test("byte-order marks and line ends are kept", async () => {
  const cwd = temporaryFolder({ "a.md": "\uFEFF# A\r\nb\rc\n" });
  expect((await readSources({ cwd, docs: ["."] })).pages[0]?.text).toBe("\uFEFF# A\r\nb\rc\n");
});

test("CSDL outside of the root is named from there", async () => {
  const cwd = temporaryFolder({ "docs/a.md": "", "csdl/metadata.xml": "<x/>" });
  const sources = await readSources({ cwd, docs: ["docs"], csdl: ["csdl/*.xml"] });
  expect(sources.csdl).toEqual([{ path: "../csdl/metadata.xml", text: "<x/>" }]);
});

test("includes are read as far as they lie inside the root, each once, and theirs too", async () => {
  const cwd = temporaryFolder({
    "docs/api/a.md": "[!INCLUDE [x](../includes/x.md)] [!include[y](~/includes/y.md)] [!INCLUDE [a](b.md)]",
    "docs/api/b.md": "[!INCLUDE [x](../includes/x.md)] [!INCLUDE [out](../../secret.md)] [!INCLUDE [no](../no.md)]",
    "docs/includes/x.md": "[!INCLUDE [z](z.md)] [!INCLUDE [self](x.md)]",
    "docs/includes/y.md": "y",
    "docs/includes/z.md": "z",
    "docs/includes/unused.md": "",
    "secret.md": "secret",
  });
  const sources = await readSources({ cwd, docs: ["docs"] });
  expect(sources.includes.map((file) => file.path)).toEqual(["includes/x.md", "includes/y.md", "includes/z.md"]);
  expect(sources.pages.map((file) => file.path)).toEqual(["api/a.md", "api/b.md"]);
  expect(sources.diagnostics).toEqual([]);
});

test("a missing path, a folder without pages and a pattern without files are named; the rest is read", async () => {
  const cwd = temporaryFolder({ "docs/a.md": "", "empty/x.json": "" });
  const sources = await readSources({ cwd, docs: ["docs", "dosc", "empty", "docs/*.txt"], csdl: ["no.xml"] });
  expect(sources.pages).toHaveLength(1);
  expect(sources.diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "input/missing: Nothing at `dosc`, expected a folder, a file or a pattern of pages (.md, .markdown, .txt)",
    "input/missing: No pages in `empty`, expected at least one file that ends in .md, .markdown, .txt",
    "input/missing: Nothing at `docs/*.txt`, expected a folder, a file or a pattern of pages (.md, .markdown, .txt)",
    "input/missing: Nothing at `no.xml`, expected a folder, a file or a pattern of CSDL files (.xml, .csdl, .edmx)",
  ]);
});

test.each([
  ["Latin-1", Buffer.from("ok\r\nd\xE9j\xE0 vu", "latin1"), "0xE9", 2, 2],
  [
    "a replacement character before the fault",
    Buffer.concat([Buffer.from("\uFFFD日\uFFFD"), Buffer.from([0xff])]),
    "0xFF",
    1,
    4,
  ],
  ["a sequence cut short at the end", Buffer.from([0x61, 0x0a, 0xe2, 0x82]), "0xE2", 2, 1],
  ["UTF-16", Buffer.from("\uFEFFab", "utf16le"), "0xFF", 1, 1],
  ["a fault after an astral character", Buffer.concat([Buffer.from("😀"), Buffer.from([0xc0])]), "0xC0", 1, 3],
])("%s is no UTF-8: the place of the first such byte is named", async (_, bytes, byte, line, column) => {
  const cwd = temporaryFolder({ "docs/bad.md": bytes, "docs/good.md": "good" });
  const sources = await readSources({ cwd, docs: ["docs"] });
  expect(sources.pages.map((page) => page.path)).toEqual(["good.md"]);
  expect(sources.diagnostics).toMatchObject([
    {
      rule: "input/not-utf8",
      severity: "error",
      message: `Unexpected byte ${byte}, expected UTF-8`,
      source: { file: "bad.md", line, column },
    },
  ]);
});

test("a file of unreasonable size is refused", async () => {
  const cwd = temporaryFolder({ "docs/huge.md": "", "docs/a.md": "" });
  truncateSync(join(cwd, "docs/huge.md"), 17 * 2 ** 20);
  const sources = await readSources({ cwd, docs: ["docs"] });
  expect(sources.pages.map((page) => page.path)).toEqual(["a.md"]);
  expect(sources.diagnostics).toMatchObject([
    { rule: "input/too-large", message: "Unexpected size of 17825792 bytes, expected at most 16777216" },
  ]);
});

test("a page of opening brackets is searched for includes in linear time", async () => {
  expect(await takesLinearTime(100_000, readBrackets)).toBe(true);
});

function readBrackets(times: number): unknown {
  return readSources({ cwd: temporaryFolder({ "a.md": "[!INCLUDE[".repeat(times) }), docs: ["."] });
}

test("an overlay stands in for what lies on disk", async () => {
  const cwd = temporaryFolder({ "a.md": "disk" });
  const overlay = new Map([[join(cwd, "a.md"), Buffer.from("staged")]]);
  expect((await readSources({ cwd, docs: ["."], overlay })).pages[0]?.text).toBe("staged");
});
