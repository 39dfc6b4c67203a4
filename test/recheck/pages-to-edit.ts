import { readFileSync } from "node:fs";
import { explainRule } from "../../generator/check/explain-rule.ts";
import { locateRule } from "../../generator/check/locate-rule.ts";
import { rules } from "../../generator/check/rules.ts";
import type { SourceFile } from "../../generator/read/sources.ts";
import { readPages } from "../fuzz/mutate/read-pages.ts";

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

/** The own docs of the project and the examples of its rules: a set that says a bit of everything. */
export const pages: readonly SourceFile[] = files.filter(({ path }) => path.endsWith(".md"));

/** The schemas beside them. */
export const csdl: readonly SourceFile[] = files.filter(({ path }) => path.endsWith(".xml"));
