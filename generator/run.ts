import type { CheckOptions } from "./check/check-model.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Drift, EmitOptions } from "./emit/emit-options.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import type { ApiModel, Page } from "./model/api-model.ts";
import type { PageDraft } from "./model/types/page-draft.ts";
import { csdlDiagnostics } from "./parse/csdl/csdl-diagnostics.ts";
import { parseSchema } from "./parse/parse-schema.ts";
import { readSources } from "./read/read-sources.ts";
import type { ReadRequest } from "./read/read-sources.ts";
import type { Sources } from "./read/sources.ts";
import { addCounts, type SetCounts } from "./set/count-set.ts";
import { linkTypes, type SetTypes } from "./set/link-types.ts";
import type { LotCheck } from "./set/lot-check.ts";
import { openPages, type DescribedPages, type OpenPages, type OpenRequest } from "./set/open-pages.ts";
import type { SaidOnPage } from "./set/said-on-page.ts";

/** What to do for one API. A stage without options of its own here isn't run: it isn't even loaded. */
export interface RunRequest extends OpenRequest {
  readonly read: ReadRequest;
  /** What has been read already. */
  readonly sources?: Sources;
  readonly check?: CheckOptions;
  readonly emit?: EmitOptions;
  /** Sorts what the check found, for generated tests to hold to. */
  readonly sortDrift?: (found: readonly Diagnostic[]) => Drift;
  /** What the model is to have beside types: all by default; where files are emitted, what these need. */
  readonly keep?: readonly (keyof DescribedPages)[];
  /** Runs each stage, to measure or announce it; what the stage returns goes on. */
  readonly observe?: Observe;
}

/** Runs a stage of that name and returns what it returns. */
export type Observe = <Result>(stage: string, run: () => Result) => Result;

/** What became of one API. */
export interface RunResult {
  readonly sources: Sources;
  /** With as much of pages and operations as was to be kept. */
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
  /** How much was read. */
  readonly counts: SetCounts;
  readonly files: readonly EmittedFile[];
}

/** Runs the pipeline for one API: from files on disk to a model, findings about it and generated files in memory. */
export async function run(request: RunRequest): Promise<RunResult> {
  const stage: Observe = request.observe ?? ((_, runStage) => runStage());
  const checked = await readModel(request, stage);
  const drift = request.sortDrift?.(checked.diagnostics);
  const options = request.emit && { ...request.emit, ...(drift && { drift }) };
  return { ...checked, files: await stage("emit", () => emit(checked.model, options)) };
}

/** From files on disk to a model and findings: a function of its own, because what only it needs takes memory until it returns. */
async function readModel(request: RunRequest, stage: Observe): Promise<Omit<RunResult, "files">> {
  const sources = request.sources ?? (await stage("read", () => readSources(request.read)));
  const pages = openPages(sources, request);
  const { types, check, faults } = await linkPages(pages, { request, sources, stage });
  const declared = await stage("parse types", () => declaredIn(sources));
  const { rename, ...merged } = types.merged;
  const counts = { pages: 0, types: merged.types.size, operations: 0, examples: 0 };
  const parts: DescribedPages[] = [];
  for (const paths of pages.lots(sources.pages.map(({ path }) => path))) {
    const lot = stage("build", () => {
      const described = pages.describe(paths, types.documented);
      const plain = check === undefined ? described.pages : described.pages.map(copyPage);
      return { operations: rename(described.operations), pages: plain };
    });
    pages.close(paths);
    stage("check", () => check?.add(lot));
    addCounts(counts, lot);
    parts.push(partOf(lot, request.keep ?? neededFor(request.emit)));
  }
  const all = { operations: parts.flatMap(({ operations }) => operations), pages: parts.flatMap((part) => part.pages) };
  const model: ApiModel = { schemaVersion: 1, ...merged, ...(declared && { declared }), ...all };
  return {
    sources: { ...sources, diagnostics: [...sources.diagnostics, ...pages.faults(), ...faults] },
    model,
    counts,
    diagnostics: stage("check", () => check?.finish(model) ?? []),
  };
}

interface LinkedPages {
  readonly types: SetTypes;
  readonly check?: LotCheck;
  /** What in schemas couldn't be read as it stands. */
  readonly faults: readonly Diagnostic[];
}

/** Opens all pages and links what they say; apart for the same reason. */
async function linkPages(
  pages: OpenPages,
  { request, sources, stage }: { readonly request: RunRequest; readonly sources: Sources; readonly stage: Observe },
): Promise<LinkedPages> {
  const { check, parse, model } = request;
  const paths = sources.pages.map(({ path }) => path);
  const listen = check === undefined ? sayDraft : (await import("./set/said-on-page.ts")).readSaid;
  const said = [...(await stage("parse", () => pages.open<Drafted>(paths, listen))).values()];
  const schemas = stage("parse", () => sources.csdl.map((file) => parseSchema(file, parse)));
  const drafts = said.map(({ draft }) => draft);
  const types = stage("link", () => linkTypes(drafts, schemas, model?.lead));
  const linked = { types, faults: csdlDiagnostics(schemas) };
  if (check === undefined) return linked;
  const { createLotCheck } = await import("./set/lot-check.ts");
  const outlines = said.flatMap(({ outline }) => outline ?? []);
  return { ...linked, check: createLotCheck(types, outlines, { sources, check }) };
}

/** What a page says of types, and where that is to be checked, how it is outlined. */
type Drafted = Pick<SaidOnPage, "draft"> & Partial<SaidOnPage>;

function sayDraft(_: unknown, draft: PageDraft): Drafted {
  return { draft };
}

async function declaredIn({ types = [] }: Sources): Promise<ApiModel["declared"]> {
  if (types.length === 0) return undefined;
  const { parseDeclarations } = await import("./parse/typescript/parse-declarations.ts");
  const { buildDeclared } = await import("./model/declared/build-declared.ts");
  return buildDeclared(await parseDeclarations(types));
}

/** Has all lists of a page built that rules look at, so that what was read of it is let go of. */
function copyPage(page: Page): Page {
  return { ...page };
}

/** What pages hold beside types and operations takes much memory, and goes into the model JSON alone. */
function neededFor({ kinds }: EmitOptions = { kinds: ["model"] }): readonly (keyof DescribedPages)[] {
  return kinds?.includes("model") === true ? ["operations", "pages"] : ["operations"];
}

function partOf(lot: DescribedPages, keep: readonly (keyof DescribedPages)[]): DescribedPages {
  return {
    operations: keep.includes("operations") ? lot.operations : [],
    pages: keep.includes("pages") ? lot.pages : [],
  };
}

async function emit(model: ApiModel, options: EmitOptions | undefined): Promise<readonly EmittedFile[]> {
  if (options === undefined) return [];
  const { emitFiles } = await import("./emit/emit-files.ts");
  return emitFiles(model, options);
}
