import { createHash } from "node:crypto";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../generator/report/write-files.ts";
import { writeOutputs } from "../../generator/report/write-outputs.ts";
import { readFolder, temporaryFolder } from "./temporary-folder.ts";

function file(path: string, text: string) {
  return { path, text, traces: [] };
}

function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

test("files are written with a manifest that has their hashes", () => {
  const out = join(temporaryFolder(), "generated");
  expect(writeFiles([file("types/a.ts", "a\n"), file("index.ts", "i\n")], out)).toEqual({
    written: ["index.ts", "types/a.ts"],
    removed: [],
    unchanged: 0,
    diagnostics: [],
  });
  expect(readFolder(out)).toEqual({
    ".markdrift.json": `{\n  "version": 1,\n  "files": {\n    "index.ts": "${sha("i\n")}",\n    "types/a.ts": "${sha("a\n")}"\n  }\n}\n`,
    "index.ts": "i\n",
    "types/a.ts": "a\n",
  });
});

test("a file whose text is the same is not written again, with LF or CRLF", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a\nb\n"), file("b.ts", "b\n")], out);
  writeFileSync(join(out, "a.ts"), "a\r\nb\r\n");
  utimesSync(join(out, "a.ts"), 1, 1);
  utimesSync(join(out, ".markdrift.json"), 1, 1);
  expect(writeFiles([file("a.ts", "a\nb\n"), file("b.ts", "b\n")], out)).toMatchObject({ written: [], unchanged: 2 });
  expect(statSync(join(out, "a.ts")).mtimeMs).toBe(1000);
  expect(statSync(join(out, ".markdrift.json")).mtimeMs).toBe(1000);
});

test("what is no longer emitted is removed, with the folders that this leaves empty", () => {
  const out = temporaryFolder({ "types/deep/mine.txt": "mine" });
  writeFiles([file("types/deep/a.ts", "a\n"), file("routes/b.ts", "b\n"), file("c.ts", "c\n")], out);
  expect(writeFiles([file("c.ts", "c\n")], out)).toMatchObject({
    written: [],
    removed: ["routes/b.ts", "types/deep/a.ts"],
  });
  expect(Object.keys(readFolder(out))).toEqual([".markdrift.json", "c.ts", "types/deep/mine.txt"]);
  expect(() => statSync(join(out, "routes"))).toThrow("ENOENT");
});

test.each([
  ["edited by hand", "output/edited", [file("a.ts", "new\n"), file("b.ts", "b2\n")]],
  ["edited and no longer emitted", "output/edited", [file("b.ts", "b2\n")]],
])("a file that was %s stops everything until --force", (_, rule, files) => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a\n"), file("b.ts", "b\n")], out);
  writeFileSync(join(out, "a.ts"), "by hand\n");
  const before = readFolder(out);
  const { diagnostics, written } = writeFiles(files, out);
  expect(diagnostics.map((one) => [one.rule, one.source.file])).toEqual([[rule, "a.ts"]]);
  expect(written).toEqual([]);
  expect(readFolder(out)).toEqual(before);
  expect(writeFiles(files, out, { force: true }).diagnostics).toEqual([]);
  expect(readFolder(out)).toMatchObject(Object.fromEntries(files.map((one) => [one.path, one.text])));
  expect(Object.keys(readFolder(out))).toHaveLength(files.length + 1);
});

test("a file that isn't ours stops everything until --force", () => {
  const out = temporaryFolder({ "a.ts": "theirs\n" });
  const { diagnostics } = writeFiles([file("a.ts", "a\n"), file("b.ts", "b\n")], out);
  expect(diagnostics.map((one) => [one.rule, one.source.file])).toEqual([["output/not-ours", "a.ts"]]);
  expect(readFolder(out)).toEqual({ "a.ts": "theirs\n" });
});

test("a manifest that makes no sense owns nothing", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a\n")], out);
  writeFileSync(join(out, ".markdrift.json"), "{ nonsense");
  expect(writeFiles([file("a.ts", "new\n")], out).diagnostics).toMatchObject([{ rule: "output/not-ours" }]);
});

test("a manifest can't make the program remove files elsewhere", () => {
  const folder = temporaryFolder({ "precious.txt": "mine\n", "out/x.txt": "x" });
  const files = { "../precious.txt": sha("mine\n"), "/etc/hostname": "0", __proto__: "0" };
  writeFileSync(join(folder, "out/.markdrift.json"), JSON.stringify({ version: 1, files }));
  writeFiles([file("a.ts", "a\n")], join(folder, "out"), { force: true });
  expect(readFileSync(join(folder, "precious.txt"), "utf8")).toBe("mine\n");
});

test.each(["../a.ts", "/a.ts", "a/../../b.ts", "a\\b.ts", "C:/a.ts", ".markdrift.json", "", "a//b"])(
  "the path %j is a bug in an emitter",
  (path) => {
    const out = temporaryFolder();
    expect(() => writeFiles([file(path, "a\n")], out)).toThrow("is no path for an emitted file");
  },
);

test("symbolic links are not written through", () => {
  const folder = temporaryFolder({ "elsewhere/a.ts": "theirs\n", "out/keep.txt": "" });
  symlinkSync(join(folder, "elsewhere"), join(folder, "out/types"));
  const { diagnostics } = writeFiles([file("types/a.ts", "a\n")], join(folder, "out"));
  expect(diagnostics).toMatchObject([{ rule: "output/linked", source: { file: "types/a.ts" } }]);
  expect(readFileSync(join(folder, "elsewhere/a.ts"), "utf8")).toBe("theirs\n");
  writeFiles([file("types/a.ts", "a\n")], join(folder, "out"), { force: true });
  expect(readFileSync(join(folder, "elsewhere/a.ts"), "utf8")).toBe("theirs\n");
  expect(readFileSync(join(folder, "out/types/a.ts"), "utf8")).toBe("a\n");
});

test("a file that can't be put in place leaves all as it was", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a1\n"), file("locked/b.ts", "b1\n")], out);
  const before = readFolder(out);
  chmodSync(join(out, "locked"), 0o500);
  if (isWritable(join(out, "locked"))) return;
  expect(() => writeFiles([file("a.ts", "a2\n"), file("locked/b.ts", "b2\n")], out)).toThrow("EACCES");
  chmodSync(join(out, "locked"), 0o700);
  expect(readFolder(out)).toEqual(before);
});

test("what a power cut leaves of a file is nobody's work", () => {
  const out = temporaryFolder();
  writeFiles([file("a.ts", "a\n"), file("b.ts", "b\n")], out);
  writeFileSync(join(out, "a.ts"), "");
  writeFileSync(join(out, "b.ts"), "\0\0");
  expect(writeFiles([file("a.ts", "a\n"), file("b.ts", "b\n")], out)).toMatchObject({ written: ["a.ts", "b.ts"] });
});

test("a file whose name changes its case is there under the new one, where case makes no difference too", () => {
  const out = temporaryFolder();
  writeFiles([file("types/Note.ts", "n\n")], out);
  linkSync(join(out, "types/Note.ts"), join(out, "types/note.ts"));
  writeFiles([file("types/note.ts", "n\n")], out);
  expect(Object.keys(readFolder(out))).toEqual([".markdrift.json", "types/note.ts"]);
});

test("several folders are written together or not at all", () => {
  const root = temporaryFolder({ "b/taken": "a file, not a folder" });
  const outputs = [
    { out: join(root, "a"), files: [file("a.ts", "a\n")] },
    { out: join(root, "b/taken"), files: [file("b.ts", "b\n")] },
  ];
  expect(() => writeOutputs(outputs)).toThrow("EEXIST");
  expect(Object.keys(readFolder(root))).toEqual(["b/taken"]);
});

test("a folder may become a file and a file a folder", () => {
  const out = temporaryFolder();
  writeFiles([file("a/b.ts", "1\n"), file("c", "2\n")], out);
  writeFiles([file("a", "3\n"), file("c/d.ts", "4\n")], out, { force: true });
  expect(readFolder(out)).toMatchObject({ a: "3\n", "c/d.ts": "4\n" });
  expect(Object.keys(readFolder(out))).toHaveLength(3);
});

test("a file of someone else stays where a folder would have to be", () => {
  const out = temporaryFolder({ types: "theirs\n" });
  expect(writeFiles([file("types/a.ts", "a\n")], out).diagnostics).toMatchObject([{ rule: "output/not-ours" }]);
  expect(readFolder(out)).toEqual({ types: "theirs\n" });
});

/** Root may write anywhere; then there is nothing to test. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(join(folder, "probe"));
    rmSync(join(folder, "probe"), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
