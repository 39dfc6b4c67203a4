import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { printModel } from "../../generator/model/print-model.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";

const tools = new URL("../../../shared/tools/", import.meta.url).pathname;
const isHere = existsSync(tools);

/** What is held, in percent or as a count: `least`, or for `types.extra` the most. */
const figures: readonly (readonly [name: string, held: number])[] = [
  ["types.entityType", 467],
  ["types.complexType", 493],
  ["types.enumType", 288],
  ["recall.properties", 98.7],
  ["recall.navigation", 89.3],
  ["precision", 99.3],
  ["type", 98.2],
  ["enum.recall", 97.6],
  ["enum.precision", 99],
  ["routes", 97.6],
];

describe.skipIf(!isHere)(`the pages of a large service against its metadata (needs ${tools})`, () => {
  let folder = "";
  let model: ApiModel;
  let score: ReadonlyMap<string, string> = new Map();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-score-"));
    spawnSync(join(tools, "unpack-corpus"), [folder]);
    model = buildModel({
      pages: pathsIn(join(folder, "v1.0")).map((path) => parsePage(readIn(folder, path))),
      schemas: [],
    });
    writeFileSync(join(folder, "model.json"), printModel(model));
    const files = [join(folder, "model.json"), join(folder, "csdl-v1.0.xml")];
    const table = spawnSync(join(tools, "score-truth"), files, { encoding: "utf8" }).stdout;
    console.log(table);
    score = new Map(table.split("\n").map((line) => line.split(": ", 2) as [string, string]));
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(figures)("%s reaches %d", (name, held) => {
    expect(figureOf(score.get(name) ?? "", name.startsWith("types."))).toBeGreaterThanOrEqual(held);
  });

  test("at most 74 types are not the service's", () => {
    expect(Number(score.get("types.extra"))).toBeLessThanOrEqual(74);
  });

  test("the kind is right for 94 % of the structured types", () => {
    const lines = ["types.entityType", "types.complexType"].map((name) => score.get(name) ?? "");
    const found = lines.reduce((sum, line) => sum + figureOf(line, true), 0);
    const right = lines.reduce((sum, line) => sum + Number(/right in (\d+)/.exec(line)?.[1]), 0);
    expect(right / found).toBeGreaterThanOrEqual(0.94);
  });

  test("half a percent of tables and code blocks at most is unread, and each page has a title", () => {
    const uses = model.pages.flatMap((page) => [...page.tables, ...page.codeBlocks].map(({ use }) => use.kind));
    const unread = uses.filter((use) => use === "unread");
    console.log(`unread: ${unread.length} of ${uses.length} tables and code blocks`);
    expect(uses.length).toBeGreaterThan(10_000);
    expect(unread.length / uses.length).toBeLessThanOrEqual(0.005);
    expect(model.pages.filter(({ title }) => title === "")).toEqual([]);
  });
});

/** The count of `12/34 = 35.29 %`, or its share in percent. */
function figureOf(line: string, count: boolean): number {
  const [, hits, share] = /^(\d+)\/\d+ = ([\d.]+) %/.exec(line) ?? [];
  return Number(count ? hits : share);
}

function pathsIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
}

function readIn(folder: string, path: string): { readonly path: string; readonly text: string } {
  return { path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, "v1.0", path), "utf8") };
}
