import { readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { explainRule } from "../../generator/check/explain-rule.ts";
import { locateRule } from "../../generator/check/locate-rule.ts";
import { rules } from "../../generator/check/rules.ts";
import type { SourceFile } from "../../generator/read/sources.ts";
import { readPages } from "../fuzz/mutate/read-pages.ts";
import { editAndCompare } from "./edit-and-compare.ts";

/** The examples of all rules, each rule's in a folder of its own: they speak of the same few types. */
function examplePages(): readonly SourceFile[] {
  return rules.flatMap(({ id }) => {
    const place = locateRule(id);
    const { beside = [], wrong = [] } = (place && explainRule(readFileSync(place, "utf8"))) ?? {};
    return [...beside, ...wrong].map(({ file, text }) => ({ path: `${id}/${file}`, text }));
  });
}

const docs = readPages([new URL("../../docs-input/", import.meta.url).pathname]);
const files = [...docs, ...examplePages()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
const pages = files.filter(({ path }) => path.endsWith(".md"));
const csdl = files.filter(({ path }) => path.endsWith(".xml"));

describe("checking what an edit changed comes to the same as checking all", () => {
  test.each([1, 2, 3])("seed %i", (seed) => editAndCompare({ pages, includes: [], csdl: [] }, { seed, edits: 30 }));

  test.each([4, 5])("with CSDL, seed %i", (seed) => editAndCompare({ pages, includes: [], csdl }, { seed, edits: 30 }));
});
