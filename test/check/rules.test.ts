import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { explainRule, type ExamplePage } from "../../generator/check/explain-rule.ts";
import { locateRule } from "../../generator/check/locate-rule.ts";
import { rules } from "../../generator/check/rules.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { parseDeclarations } from "../../generator/parse/typescript/parse-declarations.ts";

async function findingsIn(rule: string, files: readonly ExamplePage[]): Promise<string[]> {
  const sources = files.map(({ file, text }) => ({ path: file, text }));
  const syntax = parseSources({
    root: "/docs",
    pages: sources.filter(({ path }) => path.endsWith(".md")),
    includes: [],
    csdl: sources.filter(({ path }) => path.endsWith(".xml")),
    diagnostics: [],
  });
  const declarations = await parseDeclarations(sources.filter(({ path }) => path.endsWith(".ts")));
  return checkModel(buildModel({ ...syntax, declarations }), { rules: { "*": "off", [rule]: "error" } })
    .map(({ source }) => `${source.file} ${source.line}:${source.column}`)
    .toSorted();
}

describe.each(rules.map((rule) => rule.id))("%s", (id) => {
  const place = locateRule(id);
  const documentation = place === undefined ? undefined : explainRule(readFileSync(place, "utf8"));

  test("is documented", () => {
    const places = [...(documentation?.beside ?? []), ...(documentation?.wrong ?? [])].flatMap((page) => page.places);
    expect(documentation?.text).toMatch(/^Reports /u);
    expect(documentation?.fix).not.toBe("");
    expect(places).not.toEqual([]);
  });

  test("finds what its wrong example says", async () => {
    const pages = [...(documentation?.beside ?? []), ...(documentation?.wrong ?? [])];
    const expected = pages.flatMap(({ file, places }) => places.map((at) => `${file} ${at}`)).toSorted();
    expect(await findingsIn(id, pages)).toEqual(expected);
  });

  test("finds nothing in its right example", async () => {
    expect(await findingsIn(id, [...(documentation?.beside ?? []), ...(documentation?.right ?? [])])).toEqual([]);
  });
});

test("the catalogue has each rule once", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});
