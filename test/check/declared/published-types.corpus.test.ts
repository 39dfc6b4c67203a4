import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkModel } from "../../../generator/check/check-model.ts";
import { indexTypes } from "../../../generator/check/context/type-index.ts";
import { shortName } from "../../../generator/check/context/type-name.ts";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import { parseDeclarations } from "../../../generator/parse/typescript/parse-declarations.ts";
import { readSources } from "../../../generator/read/read-sources.ts";
import type { SourceRange } from "../../../generator/text/source.ts";

const unpack = resolve(import.meta.dirname, "../../../../shared/tools/unpack-corpus");
const published = resolve(
  import.meta.dirname,
  "../../../node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts",
);
const isHere = existsSync(unpack);
if (!isHere) console.log("published-types.test.ts is skipped: ../shared holds no corpus");

/**
 * Pages, CSDL and published types of the same days, each pair held against one another. Where CSDL and the types say
 * the same of a name, what is found in the pages by the one must be found by the other.
 */
describe.skipIf(!isHere)("published types and CSDL as the other side of the same pages", () => {
  let folder = "";
  let byCsdl: readonly Diagnostic[] = [];
  let byTypes: readonly Diagnostic[] = [];
  let between: readonly Diagnostic[] = [];
  /** In lower case: of these CSDL promises no full list, and TypeScript can't say so. */
  let openTypes: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-corpus-"));
    execFileSync(unpack, [folder], { stdio: "ignore" });
    const sources = await readSources({ cwd: folder, docs: ["v1.0"], csdl: ["csdl-v1.0.xml"], types: [published] });
    const { pages, schemas } = parseSources(sources, { parser: "native" });
    const declarations = await parseDeclarations(sources.types ?? []);
    const rules = { "*": "off", "csdl/*": "error", "declaration/*": "error" } as const;
    byCsdl = checkModel(buildModel({ pages, schemas }), { rules });
    byTypes = checkModel(buildModel({ pages, schemas: [], declarations }), { rules });
    const reference = buildModel({ pages: [], schemas, declarations });
    between = checkModel(reference, { rules });
    openTypes = namesOfOpenTypes(reference);
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the run comes to its end with findings of every kind", () => {
    const found = new Set(byTypes.map(({ rule }) => rule));
    expect([...found].toSorted()).toEqual([
      "declaration/casing",
      "declaration/enum-member",
      "declaration/extra-member",
      "declaration/extra-type",
      "declaration/member-type",
      "declaration/missing-member",
      "declaration/missing-type",
      "declaration/optionality",
    ]);
  });

  test("documented properties that the types lack are those that CSDL lacks", () => {
    const inTypes = subjects(between, "declaration/extra-member");
    const missing = subjects(byTypes, "declaration/missing-member");
    const removed = subjects(byCsdl, "csdl/removed-property");
    const onlyInCsdl = subjects(between, "declaration/missing-member");
    const missingInClosed = new Set([...missing].filter((name) => !openTypes.has(typeIn(name))));
    expect(removed.size).toBeGreaterThan(20);
    expect(agreement(without(missingInClosed, onlyInCsdl), without(removed, inTypes))).toBeGreaterThan(0.95);
  });

  test("members that the docs lack are those that CSDL has beyond the docs", () => {
    const extra = subjects(byTypes, "declaration/extra-member");
    const undocumented = subjects(byCsdl, "csdl/undocumented-property");
    const onlyInTypes = subjects(between, "declaration/extra-member");
    const onlyInCsdl = subjects(between, "declaration/missing-member");
    expect(agreement(without(extra, onlyInTypes), without(undocumented, onlyInCsdl))).toBeGreaterThan(0.95);
  });

  test("types that differ from the documented ones are those that CSDL gives otherwise", () => {
    const otherwise = places(of(between, "declaration/member-type").map(({ source }) => source));
    const differing = of(byTypes, "declaration/member-type").filter(({ source }) => !otherwise.has(print(source)));
    const rows = places(differing.flatMap(({ related }) => related.map(({ source }) => source)));
    const rowsByCsdl = places(of(byCsdl, "csdl/property-type").map(({ source }) => source));
    expect([...rows].filter((row) => !rowsByCsdl.has(row))).toEqual([]);
  });
});

function namesOfOpenTypes(model: ApiModel): ReadonlySet<string> {
  const types = indexTypes(model.types);
  const open = [...model.types.values()].filter((type) => type.kind !== "enumType" && types.open(type));
  return new Set(open.map(({ name }) => shortName(name).toLowerCase()));
}

function of(diagnostics: readonly Diagnostic[], rule: string): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

/** `type.property` of each finding, in lower case: the first and last name that its message has. */
function subjects(diagnostics: readonly Diagnostic[], rule: string): ReadonlySet<string> {
  const names = of(diagnostics, rule).map(({ message }) => [...message.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  return new Set(names.map((found) => `${found.at(-1)}.${found[0]}`.toLowerCase()));
}

function typeIn(subject: string): string {
  return subject.slice(0, subject.indexOf("."));
}

function places(sources: readonly SourceRange[]): ReadonlySet<string> {
  return new Set(sources.map(print));
}

function print({ file, line, column }: SourceRange): string {
  return `${file}:${line}:${column}`;
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

/** The share of names that both sets have. */
function agreement(names: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = new Set([...names, ...others]);
  const onOneSide = [...all].filter((name) => names.has(name) !== others.has(name));
  return 1 - onOneSide.length / all.size;
}
