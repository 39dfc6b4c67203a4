import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { explainRule, type ExamplePage } from "../../generator/check/explain-rule.ts";
import { locateRule } from "../../generator/check/locate-rule.ts";
import { rules } from "../../generator/check/rules.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

function findingsIn(rule: string, files: readonly ExamplePage[]): string[] {
  const sources = files.map(({ file, text }) => ({ path: file, text }));
  const syntax = parseSources({
    root: "/docs",
    pages: sources.filter(({ path }) => path.endsWith(".md")),
    includes: [],
    csdl: sources.filter(({ path }) => path.endsWith(".xml")),
    diagnostics: [],
  });
  return checkModel(buildModel(syntax), { rules: { "*": "off", [rule]: "error" } })
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

  test("finds what its wrong example says", () => {
    const pages = [...(documentation?.beside ?? []), ...(documentation?.wrong ?? [])];
    const expected = pages.flatMap(({ file, places }) => places.map((at) => `${file} ${at}`)).toSorted();
    expect(findingsIn(id, pages)).toEqual(expected);
  });

  test("finds nothing in its right example", () => {
    expect(findingsIn(id, [...(documentation?.beside ?? []), ...(documentation?.right ?? [])])).toEqual([]);
  });
});

test("the catalogue has each rule once", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});
