import type { CheckOptions } from "./check/check-model.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Drift, EmitOptions } from "./emit/emit-options.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import type { ApiModel } from "./model/api-model.ts";
import { buildModel } from "./model/build-model.ts";
import type { ModelOptions } from "./model/build-model.ts";
import { parseInThreads } from "./parse/parse-in-threads.ts";
import { parseSources } from "./parse/parse-sources.ts";
import type { ObservePage, Syntax } from "./parse/parse-sources.ts";
import type { ParseOptions } from "./parse/parse-page.ts";
import { parseDeclarations } from "./parse/typescript/parse-declarations.ts";
import type { PageMemory } from "./read/cache/page-memory.ts";
import { readSources } from "./read/read-sources.ts";
import type { ReadRequest } from "./read/read-sources.ts";
import type { Sources } from "./read/sources.ts";

/** What to do for one API. A stage without options of its own here isn't run: it isn't even loaded. */
export interface RunRequest {
  readonly read: ReadRequest;
  /** What has been read already. */
  readonly sources?: Sources;
  readonly parse?: ParseOptions;
  /** How many threads parse; one by default. */
  readonly jobs?: number;
  /** What other runs made of the same pages. */
  readonly memory?: PageMemory;
  readonly model?: ModelOptions;
  readonly check?: CheckOptions;
  readonly emit?: EmitOptions;
  /** Sorts what the check found, for generated tests to hold to. */
  readonly sortDrift?: (found: readonly Diagnostic[]) => Drift;
  /** Runs each stage, to measure or announce it; what the stage returns goes on. */
  readonly observe?: Observe;
  /** The same for each page that is parsed in this thread. */
  readonly observePage?: ObservePage;
}

/** Runs a stage of that name and returns what it returns. */
export type Observe = <Result>(stage: string, run: () => Result) => Result;

/** What became of one API. */
export interface RunResult {
  readonly sources: Sources;
  /** Where files are emitted, without what pages hold and no file says. */
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly EmittedFile[];
}

/** Runs the pipeline for one API: from files on disk to a model, findings about it and generated files in memory. */
export async function run(request: RunRequest): Promise<RunResult> {
  const stage: Observe = request.observe ?? ((_, runStage) => runStage());
  const { sources, model, diagnostics } = await checkedModel(request, stage);
  const drift = request.sortDrift?.(diagnostics);
  const files = await stage("emit", () => emit(model, request.emit && { ...request.emit, ...(drift && { drift }) }));
  return { sources, model, diagnostics, files };
}

/** From files on disk to findings: a function of its own, because what only it needs takes memory until it returns. */
async function checkedModel(request: RunRequest, stage: Observe): Promise<Omit<RunResult, "files">> {
  const { sources, model } = await readModel(request, stage);
  const diagnostics = await stage("check", () => check(model, request.check));
  return { sources, diagnostics, model: request.emit === undefined ? model : partToEmit(model, request.emit) };
}

/** From files on disk to a model, apart for the same reason. */
async function readModel(request: RunRequest, stage: Observe): Promise<Pick<RunResult, "sources" | "model">> {
  const sources = request.sources ?? (await stage("read", () => readSources(request.read)));
  const trees = await stage("parse in threads", () => parseInThreads(sources, request));
  const pages = stage("parse", () => parseSources(sources, request.parse, { ...request, trees }));
  const syntax = await stage("parse types", () => withDeclarations(pages, sources));
  const model = stage("build", () => buildModel(syntax, request.model));
  return { sources: withFaults(sources, syntax), model };
}

async function withDeclarations(syntax: Syntax, { types = [] }: Sources): Promise<Syntax> {
  return types.length === 0 ? syntax : { ...syntax, declarations: await parseDeclarations(types) };
}

/** What can't be read as it stands is known of some input only once it is parsed. */
function withFaults(sources: Sources, { faults = [] }: Syntax): Sources {
  return { ...sources, diagnostics: [...sources.diagnostics, ...faults] };
}

async function check(model: ApiModel, options: CheckOptions | undefined): Promise<readonly Diagnostic[]> {
  if (options === undefined) return [];
  const { checkModel } = await import("./check/check-model.ts");
  return checkModel(model, options);
}

/** What pages hold beside types and operations goes into the model JSON alone. */
function partToEmit(model: ApiModel, { kinds = [] }: EmitOptions): ApiModel {
  return kinds.includes("model") ? model : { ...model, pages: [] };
}

async function emit(model: ApiModel, options: EmitOptions | undefined): Promise<readonly EmittedFile[]> {
  if (options === undefined) return [];
  const { emitFiles } = await import("./emit/emit-files.ts");
  return emitFiles(model, options);
}
