import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { pascalCase } from "../../../generator/emit/names/pascal-case.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import { readSources } from "../../../generator/read/read-sources.ts";
import { createProgram } from "../compile.ts";

const unpack = "../shared/tools/unpack-corpus";
/** Published in July 2021, as the pages of the corpus were. */
const published = "node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts";

describe.skipIf(!existsSync(unpack))(`all of Graph v1.0 (needs ${unpack})`, () => {
  test(
    "compiles, and its members take those of the published types and the other way round",
    { timeout: 300_000 },
    async () => {
      const model = await readCorpus();
      const files = await emitFiles(model, { kinds: ["types", "paths"] });
      const text = readFileSync(published, "utf8");
      const program = createProgram(files, { "as-is.d.ts": text, "mended.d.ts": withBinaryAsText(text, model) });
      expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
      expect(files.filter((file) => file.text.split("\n").length > 2_000).map(({ path }) => path)).toEqual([
        "paths.ts",
      ]);
      const asIs = compareMembers(program, "/as-is.d.ts");
      const mended = compareMembers(program, "/mended.d.ts");
      process.stdout.write(printCauses(asIs));
      expect(asIs.members).toBeGreaterThan(7_500);
      expect([...asIs.differing.keys()]).not.toContain("another type");
      expect(countOf(asIs) / asIs.members).toBeLessThan(0.033);
      expect(countOf(mended) / mended.members).toBeLessThan(0.02);
    },
  );
});

async function readCorpus(): Promise<ApiModel> {
  const cwd = mkdtempSync(join(tmpdir(), "markdrift-published-"));
  try {
    execFileSync(unpack, [cwd]);
    const sources = await readSources({ cwd, docs: ["v1.0"], csdl: ["csdl-v1.0.xml"] });
    return buildModel(parseSources(sources, { parser: "native" }));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Mends a mistake of those published types that later ones don't have: base64 values as numbers. */
function withBinaryAsText(text: string, model: ApiModel): string {
  const binary = new Set(
    [...model.types.values()].flatMap((type) =>
      (type.kind === "enumType" ? [] : type.properties)
        .filter((property) => property.type === "Edm.Binary")
        .map((property) => `${pascalCase(type.name.slice(type.name.lastIndexOf(".") + 1))}.${property.name}`),
    ),
  );
  return text.replace(/^( *)export interface (\w+)[^]*?^\1\}/gm, (declaration: string, _: string, name: string) =>
    declaration.replace(/^ *(\w+)\?: .*$/gm, (line: string, property: string) =>
      binary.has(`${name}.${property}`) ? line.replace("number", "string") : line,
    ),
  );
}

/** How members stand to the published ones: how many both have, and the names of those that differ, by cause. */
interface Comparison {
  readonly members: number;
  readonly differing: ReadonlyMap<string, readonly string[]>;
}

function compareMembers(program: ts.Program, file: string): Comparison {
  const checker = program.getTypeChecker();
  const members = commonMembers(program, file);
  const differing = new Map<string, string[]>();
  for (const { name, ours, theirs } of members) {
    if (checker.isTypeAssignableTo(ours, theirs) && checker.isTypeAssignableTo(theirs, ours)) continue;
    const cause = causeOf(elementOf(checker, ours), elementOf(checker, theirs));
    differing.set(cause, [...(differing.get(cause) ?? []), name]);
  }
  return { members: members.length, differing };
}

function causeOf(ours: ts.Type, theirs: ts.Type): string {
  const isText = (type: ts.Type) => partsOf(type).every(({ flags }) => flags & ts.TypeFlags.StringLike);
  if (ours.flags & theirs.flags & ts.TypeFlags.Object) return "leads to a type that differs";
  if (ours.flags & ts.TypeFlags.String && theirs.flags & ts.TypeFlags.Number) return "base64 is a number in theirs";
  if (!isText(ours) || !isText(theirs)) return "another type";
  const isFlags = partsOf(ours).some(({ flags }) => flags & ts.TypeFlags.TemplateLiteral);
  return isFlags ? "several flags at once are none in theirs" : "the docs have other members of the enum";
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** The type of a value, or of the items where it is an array; null and undefined apart. */
function elementOf(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const value = checker.getNonNullableType(type);
  const [item] = checker.isArrayType(value) ? checker.getTypeArguments(value as ts.TypeReference) : [];
  return item ? checker.getNonNullableType(item) : value;
}

function countOf({ differing }: Comparison): number {
  return [...differing.values()].reduce((sum, names) => sum + names.length, 0);
}

function printCauses({ members, differing }: Comparison): string {
  const lines = [...differing]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([cause, names]) => `${String(names.length).padStart(5)}  ${cause}: ${names.slice(0, 3).join(", ")}, …\n`);
  return `${members} members in common\n${lines.join("")}`;
}

interface ComparedMember {
  readonly name: string;
  readonly ours: ts.Type;
  readonly theirs: ts.Type;
}

/** Lists the members that an interface of ours has in common with the published one of its name. */
function commonMembers(program: ts.Program, file: string): readonly ComparedMember[] {
  const checker = program.getTypeChecker();
  const ours = new Map(typesOf(checker, moduleOf(program, "/in-memory/index.ts")));
  return typesOf(checker, moduleOf(program, file)).flatMap(([name, their]) => {
    const our = ours.get(name);
    if (!our || !(their.flags & ts.SymbolFlags.Interface)) return [];
    const type = checker.getDeclaredTypeOfSymbol(our);
    return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(their)).flatMap((property) => {
      const same = checker.getPropertyOfType(type, property.name);
      const theirs = checker.getTypeOfSymbol(property);
      return same ? [{ name: `${name}.${property.name}`, ours: checker.getTypeOfSymbol(same), theirs }] : [];
    });
  });
}

function moduleOf(program: ts.Program, end: string): ts.Symbol {
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(end));
  const symbol = file && program.getTypeChecker().getSymbolAtLocation(file);
  if (!symbol) throw new Error(`no module ends in ${end}`);
  return symbol;
}

/** Lists what a module exports by name, and what its namespaces do: `CallRecords.Session`. */
function typesOf(checker: ts.TypeChecker, module: ts.Symbol, prefix = ""): (readonly [string, ts.Symbol])[] {
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & ts.SymbolFlags.Type) return [[prefix + exported.name, symbol] as const];
    return symbol.flags & ts.SymbolFlags.Module ? typesOf(checker, symbol, `${prefix}${exported.name}.`) : [];
  });
}
