import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { SourceFile } from "../../generator/read/sources.ts";
import { readPages } from "../fuzz/mutate/read-pages.ts";
import { editAndEmit } from "../reemit/edit-and-emit.ts";
import { editAndCompare } from "./edit-and-compare.ts";

const unpack = resolve(import.meta.dirname, "../../../shared/tools/unpack-corpus");
const isHere = existsSync(unpack);
if (!isHere) console.log("recheck.corpus.test.ts is skipped: ../shared holds no corpus");

describe.skipIf(!isHere)("what an edit of real pages changed comes to the same as all of it", () => {
  let folder = "";
  let pages: readonly SourceFile[] = [];
  let csdl: readonly SourceFile[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-corpus-"));
    execFileSync(unpack, [folder]);
    pages = readPages([join(folder, "v1.0")]);
    csdl = [{ path: "../csdl-v1.0.xml", text: readFileSync(join(folder, "csdl-v1.0.xml"), "utf8") }];
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("checked from pages alone", () => editAndCompare({ pages, includes: [], csdl: [] }, { seed: 1, edits: 5 }));

  test("checked with CSDL", () => editAndCompare({ pages, includes: [], csdl }, { seed: 2, edits: 5 }));

  test("emitted with CSDL", () => editAndEmit({ pages, includes: [], csdl }, { seed: 3, edits: 4 }));
});
