import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPageMemory } from "../../../generator/read/cache/open-page-memory.ts";
import { temporaryFolder } from "../../report/temporary-folder.ts";

function keep(folder: string, entries: Readonly<Record<string, string>>, kind = "kind"): void {
  const memory = openPageMemory(folder, kind);
  for (const [text, entry] of Object.entries(entries)) memory.keep(text, Buffer.from(entry));
  memory.save();
}

function findAll(folder: string, texts: readonly string[], kind = "kind"): readonly (string | undefined)[] {
  const memory = openPageMemory(folder, kind);
  return texts.map((text) => memory.find(text)?.toString());
}

test("what one run keeps the next one finds, by the text", () => {
  const folder = temporaryFolder();
  keep(folder, { one: "1", two: "日本 😀" });
  expect(findAll(folder, ["two", "one", "three", "__proto__"])).toEqual(["日本 😀", "1", undefined, undefined]);
});

test("other versions, parsers and words have a memory of their own", () => {
  const folder = temporaryFolder();
  keep(folder, { one: "1" }, "native");
  expect(findAll(folder, ["one"], "remark")).toEqual([undefined]);
});

test("a run that learns nothing writes nothing", () => {
  const folder = temporaryFolder();
  keep(folder, { one: "1" });
  const before = readdirSync(folder);
  const memory = openPageMemory(folder, "kind");
  memory.find("one");
  memory.save();
  expect(readdirSync(folder)).toEqual(before);
});

test("no entry is trusted whose bytes have changed, whichever they are", () => {
  const folder = temporaryFolder();
  keep(folder, { one: "first entry", two: "second entry" });
  const [name = ""] = readdirSync(folder);
  const bytes = readFileSync(join(folder, name));
  const allowed = new Set([undefined, "first entry"]);
  for (const at of bytes.keys()) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 0x15;
    writeFileSync(join(folder, name), broken);
    expect(allowed).toContain(findAll(folder, ["one"])[0]);
  }
  for (const length of [0, 5, 40, bytes.length - 1]) {
    writeFileSync(join(folder, name), bytes.subarray(0, length));
    expect(findAll(folder, ["two"])).toEqual([undefined]);
  }
});

test("two runs at once both leave what they learnt", () => {
  const folder = temporaryFolder();
  const one = openPageMemory(folder, "kind");
  const other = openPageMemory(folder, "kind");
  one.find("a");
  other.find("a");
  one.keep("a", Buffer.from("1"));
  other.keep("b", Buffer.from("2"));
  one.save();
  other.save();
  expect(findAll(folder, ["a", "b"])).toEqual(["1", "2"]);
});

test("many small packs become one, without what no run used", () => {
  const folder = temporaryFolder();
  const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
  for (const text of texts) keep(folder, { [text]: text });
  expect(readdirSync(folder).length).toBeLessThanOrEqual(13);
  expect(findAll(folder, ["text 39"])).toEqual(["text 39"]);
});

test("what a run spares outlasts that, though no run has used it since", () => {
  const folder = temporaryFolder();
  keep(folder, { one: "1", two: "2" });
  for (let run = 0; run < 40; run += 1) {
    const memory = openPageMemory(folder, "kind");
    memory.spare("one");
    memory.keep(`run ${run}`, Buffer.from(""));
    memory.save();
  }
  expect(findAll(folder, ["one", "two"])).toEqual(["1", undefined]);
});

test("a folder that can't be written is no trouble", () => {
  const folder = temporaryFolder({ file: "" });
  const place = join(folder, "file", "cache");
  expect(() => keep(place, { one: "1" })).not.toThrow();
  expect(findAll(place, ["one"])).toEqual([undefined]);
});

test("a file that a killed run left beside is not read", () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  keep(folder, { one: "1" });
  const [name = ""] = readdirSync(folder);
  writeFileSync(join(folder, `${name}.x.tmp`), "half");
  expect(findAll(folder, ["one"])).toEqual(["1"]);
  expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
});

test.each(["null", "7", '"text"', "[]", '{"KEY":7}', '{"KEY":[]}', '{"KEY":["a",{},null]}', '{"KEY":[-9,1e9,"0"]}'])(
  "a pack whose index is %s has nothing",
  (index) => {
    const folder = temporaryFolder();
    keep(folder, { one: "1" });
    const [name = ""] = readdirSync(folder);
    const text = index.replace("KEY", createHash("sha256").update("one").digest("hex").slice(0, 32));
    const [mark = ""] = /^markdrift cache \d+ /.exec(readFileSync(join(folder, name), "latin1")) ?? [];
    writeFileSync(join(folder, name), `${mark}${String(text.length).padStart(11)}\n${text}rest`);
    expect(findAll(folder, ["one"])).toEqual([undefined]);
  },
);
