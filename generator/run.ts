import type { CheckOptions } from "./check/check-model.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { EmitOptions } from "./emit/emit-options.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import type { ApiModel } from "./model/api-model.ts";
import { buildModel } from "./model/build-model.ts";
import type { ModelOptions } from "./model/build-model.ts";
import { parseSources } from "./parse/parse-sources.ts";
import type { ParseOptions } from "./parse/parse-page.ts";
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
  /** What other runs made of the same pages. */
  readonly memory?: PageMemory;
  readonly model?: ModelOptions;
  readonly check?: CheckOptions;
  readonly emit?: EmitOptions;
}

/** What became of one API. */
export interface RunResult {
  readonly sources: Sources;
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly EmittedFile[];
}

/** Runs the pipeline for one API: from files on disk to a model, findings about it and generated files in memory. */
export async function run(request: RunRequest): Promise<RunResult> {
  const sources = request.sources ?? (await readSources(request.read));
  const syntax = parseSources(sources, request.parse, request.memory);
  const model = buildModel(syntax, request.model);
  const diagnostics = await check(model, request.check);
  const files = await emit(model, request.emit);
  return { sources, model, diagnostics, files };
}

async function check(model: ApiModel, options: CheckOptions | undefined): Promise<readonly Diagnostic[]> {
  if (options === undefined) return [];
  const { checkModel } = await import("./check/check-model.ts");
  return checkModel(model, options);
}

async function emit(model: ApiModel, options: EmitOptions | undefined): Promise<readonly EmittedFile[]> {
  if (options === undefined) return [];
  const { emitFiles } = await import("./emit/emit-files.ts");
  return emitFiles(model, options);
}
