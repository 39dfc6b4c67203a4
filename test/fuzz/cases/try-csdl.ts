import { existsSync, readFileSync } from "node:fs";
import { checkModel } from "../../../generator/check/check-model.ts";
import { emitCsdl } from "../../../generator/emit/csdl/emit-csdl.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { csdlDiagnostics } from "../../../generator/parse/csdl/csdl-diagnostics.ts";
import { parseCsdl } from "../../../generator/parse/csdl/parse-csdl.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import type { Syntax } from "../../../generator/parse/parse-sources.ts";
import { cutSchemas, mutateCsdl } from "../mutate/mutate-csdl.ts";
import { readPages } from "../mutate/read-pages.ts";
import type { CaseRange, TryCases } from "./case-range.ts";
import { judgeSyntax } from "./judge-syntax.ts";
import { tryEach } from "./try-each.ts";

const perOutput = 100;

/**
 * Mutates CSDL, runs each document up to its findings beside the pages of a folder, and compiles what is emitted of
 * some together. The other folders are CSDL documents.
 */
export const tryCsdl: TryCases = async (range) => {
  const [docs = "", ...documents] = range.folders;
  const pages = readPages([docs]).map((file) => parsePage(file));
  const own = emitCsdl({ model: buildModel({ pages, schemas: [] }) }).map(({ text }) => text);
  const read = documents.filter((path) => existsSync(path)).map((path) => readFileSync(path, "utf8"));
  const schemas = cutSchemas([...own, ...own, ...read]);
  const parts: Syntax[] = [];
  const outcome = await tryEach(range, (at) => {
    const document = parseCsdl(mutateCsdl(schemas, range.seed, at));
    csdlDiagnostics([document]);
    checkModel(buildModel({ pages, schemas: [document] }));
    parts.push({ pages: [], schemas: [document] });
  });
  return { ...outcome, found: [...outcome.found, ...(await judgeAll(parts, range))] };
};

async function judgeAll(parts: readonly Syntax[], { seed }: CaseRange): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; at < parts.length; at += perOutput) {
    const faults = await judgeSyntax(parts.slice(at, at + perOutput));
    found.push(...faults.map((fault) => `seed ${seed}, ${fault}`));
  }
  return found;
}
