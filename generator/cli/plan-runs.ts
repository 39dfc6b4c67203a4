import { isAbsolute, join, resolve } from "node:path";
import type { ApiConfig, Config } from "../config/config.ts";
import { pathFrom } from "../read/path-from.ts";
import { readTemplate } from "../read/read-template.ts";
import type { RunRequest } from "../run.ts";
import { configOf } from "./config-of.ts";
import { openMemory } from "./open-memory.ts";
import type { Memory } from "./open-memory.ts";
import { observeStages } from "./observe-stages.ts";
import type { StageObserver } from "./observe-stages.ts";
import type { SharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";
import { workingFolder } from "./working-folder.ts";

/** What the arguments and the configuration come to. */
export interface Plan {
  /** Absolute. */
  readonly cwd: string;
  readonly config: Partial<Config>;
  /** Absolute: what paths in the configuration are relative to. */
  readonly folder: string;
  readonly apis: readonly ApiPlan[];
  /** What earlier runs left; to be saved at the end. */
  readonly memory?: Memory;
  readonly stages: StageObserver;
}

/** One API with what the pipeline needs to know of it; stages are added by the commands. */
export interface ApiPlan {
  readonly name: string;
  readonly request: Pick<RunRequest, "read" | "parse" | "jobs" | "memory" | "model" | "observe" | "observePage">;
  readonly check: NonNullable<RunRequest["check"]>;
  readonly emit: NonNullable<RunRequest["emit"]>;
  /** Absolute. */
  readonly out: string;
  /** The folder of the project's own templates, absolute. */
  readonly templates?: string;
  /** TypeScript declarations, absolute. */
  readonly types: readonly string[];
}

/** Options that only some commands have. */
export interface PlanOptions extends SharedOptions {
  readonly out?: string;
  readonly types?: readonly string[];
  /** The npm package to write. */
  readonly package?: string;
}

/**
 * Plans the runs that a command line asks for: paths given there make up one API of their own, unless --api says whose
 * paths they stand for; without any, the configuration's APIs are run. --csdl without paths is of the configuration's
 * API, and where there is no one API that it could be of, an API of its own.
 */
export async function planRuns(paths: readonly string[], options: PlanOptions): Promise<Plan> {
  const cwd = workingFolder(options);
  const { config, folder } = await configOf(cwd, options.config);
  const docs = [...paths, ...(options.docs ?? [])];
  const chosen = chooseApis(config.apis ?? [], docs, options);
  const memory = openMemory({ cwd, folder, config }, options);
  const stages = observeStages(options);
  const given = { cwd, folder, config, docs, options, memory, stages, isAlone: chosen.length === 1 };
  const apis = chosen.map((api) => planApi(api, given));
  return { cwd, config, folder, apis, ...(memory === undefined ? {} : { memory }), stages };
}

function chooseApis(apis: readonly ApiConfig[], docs: readonly string[], options: PlanOptions): readonly ApiConfig[] {
  const { api: names } = options;
  if (names !== undefined) return names.map((name) => findApi(apis, name));
  if (docs.length > 0 || (apis.length !== 1 && options.csdl !== undefined)) return [{ name: "api", out: "generated" }];
  if (apis.length > 0) return apis;
  throw new UsageError(
    "Nothing to read: give folders, files or globs of pages, or write a configuration with `markdrift init`.",
  );
}

function findApi(apis: readonly ApiConfig[], name: string): ApiConfig {
  const api = apis.find((one) => one.name === name);
  if (api !== undefined) return api;
  const known = apis.map((one) => `\`${one.name}\``).join(", ");
  throw new UsageError(
    `Unexpected --api \`${name}\`, expected ${known === "" ? "a configuration that names it" : known}`,
  );
}

interface Given {
  readonly cwd: string;
  readonly folder: string;
  readonly config: Partial<Config>;
  readonly docs: readonly string[];
  readonly options: PlanOptions;
  readonly memory: Memory | undefined;
  readonly stages: StageObserver;
  readonly isAlone: boolean;
}

function planApi(api: ApiConfig, given: Given): ApiPlan {
  const { cwd, folder, config, docs, options, memory } = given;
  const fromConfig = (paths: readonly string[] = []) => paths.map((path) => pathFrom(cwd, resolve(folder, path)));
  const parser = options.parser ?? config.parser;
  const packageName = options.package ?? api.package;
  const templates =
    config.templates === undefined || options.projectTemplates === false
      ? undefined
      : resolve(folder, config.templates);
  return {
    name: api.name,
    request: {
      read: {
        cwd,
        docs: docs.length > 0 ? docs : fromConfig(api.docs),
        csdl: options.csdl ?? fromConfig(api.csdl),
        ...(config.outside === undefined ? {} : { outside: fromConfig(config.outside) }),
        ...(config.limits?.pageBytes === undefined ? {} : { pageBytes: config.limits.pageBytes }),
      },
      parse: {
        ...(parser === undefined ? {} : { parser }),
        ...(config.vocabulary === undefined ? {} : { words: config.vocabulary }),
        ...(config.limits === undefined ? {} : { limits: config.limits }),
      },
      ...(memory === undefined ? {} : { memory: memory.pages }),
      observe: given.stages.observe,
      observePage: given.stages.observePage,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      model: {
        ...(config.vocabulary === undefined ? {} : { vocabulary: config.vocabulary }),
        ...(api.namespace === undefined ? {} : { namespace: api.namespace }),
        ...(api.lead === undefined ? {} : { lead: api.lead }),
      },
    },
    check: {
      ...(config.rules === undefined ? {} : { rules: config.rules }),
      ...(api.baseUrl === undefined ? {} : { baseUrl: api.baseUrl }),
    },
    emit: {
      ...config.emit,
      ...(api.namespace === undefined ? {} : { rootNamespace: api.namespace }),
      ...(api.baseUrl === undefined ? {} : { baseUrl: api.baseUrl }),
      ...(packageName === undefined ? {} : { packageName }),
      readTemplate: (name) => readTemplate(name, templates),
    },
    out: planOut(api, given),
    ...(templates === undefined ? {} : { templates }),
    types: options.types?.map((path) => resolve(cwd, path)) ?? (api.types ?? []).map((path) => resolve(folder, path)),
  };
}

/** --out takes the place of the API's own folder; where several APIs run, each has a folder in it. */
function planOut(api: ApiConfig, { cwd, folder, options, isAlone }: Given): string {
  if (options.out === undefined)
    return isAbsolute(api.out) ? api.out : resolve(api.name === "api" ? cwd : folder, api.out);
  return isAlone ? resolve(cwd, options.out) : join(resolve(cwd, options.out), api.name);
}
