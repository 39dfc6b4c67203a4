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
      const program = createProgram(files, {
        "microsoft-graph.d.ts": withBinaryAsText(readFileSync(published, "utf8"), model),
      });
      expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
      expect(files.filter(({ text }) => text.split("\n").length > 2_000).map(({ path }) => path)).toEqual(["paths.ts"]);
      const checker = program.getTypeChecker();
      const members = commonMembers(program);
      const differing = members.filter(
        ({ ours, theirs }) => !checker.isTypeAssignableTo(ours, theirs) || !checker.isTypeAssignableTo(theirs, ours),
      );
      expect(members.length).toBeGreaterThan(7_500);
      expect(differing.length / members.length).toBeLessThan(0.02);
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

interface ComparedMember {
  readonly name: string;
  readonly ours: ts.Type;
  readonly theirs: ts.Type;
}

/** Lists the members that an interface of ours has in common with the published one of its name. */
function commonMembers(program: ts.Program): readonly ComparedMember[] {
  const checker = program.getTypeChecker();
  const ours = new Map(typesOf(checker, moduleOf(program, "/in-memory/index.ts")));
  return typesOf(checker, moduleOf(program, "/microsoft-graph.d.ts")).flatMap(([name, their]) => {
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
