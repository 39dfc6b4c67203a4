import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import type { Syntax } from "../../generator/parse/parse-sources.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { readSources } from "../../generator/read/read-sources.ts";

interface KnownDrift {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly needs: "docs" | "csdl";
}

const shared = resolve(import.meta.dirname, "../../../shared");
const unpack = join(shared, "tools/unpack-corpus");
const list = join(shared, "tools/known-drift.jsonl");
const isHere = existsSync(unpack) && existsSync(list);
if (!isHere) console.log("known-drift.test.ts is skipped: ../shared holds no corpus");

describe.skipIf(!isHere)("errors that authors left in real pages", () => {
  let folder = "";
  let known: readonly KnownDrift[] = [];
  let syntax: Syntax = { pages: [], schemas: [] };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-corpus-"));
    execFileSync(unpack, [folder], { stdio: "ignore" });
    known = readFileSync(list, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as KnownDrift);
    const sources = await readSources({ cwd: folder, docs: ["."], csdl: ["csdl-v1.0.xml"] });
    syntax = parseSources(sources, { parser: "native" });
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function missed(drifts: readonly KnownDrift[], found: readonly Diagnostic[]): string[] {
    const isFound = ({ file, line }: KnownDrift): boolean =>
      found.some(({ source }) => source.file === file && Math.abs(source.line - line) <= 2);
    return drifts.filter((drift) => !isFound(drift)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  }

  test("nine in ten of those that the pages decide are found in the pages alone", () => {
    const drifts = known.filter((drift) => drift.needs === "docs");
    expect(missed(drifts, checkModel(buildModel({ ...syntax, schemas: [] }))).length).toBeLessThanOrEqual(
      Math.floor(drifts.length / 10),
    );
  }, 120_000);

  test("with CSDL all but three are found", () => {
    expect(missed(known, checkModel(buildModel(syntax))).length).toBeLessThanOrEqual(3);
  }, 120_000);
});
