import { hashFolder } from "../read/cache/hash-folder.ts";
import { hashSources } from "../read/cache/hash-sources.ts";
import type { Sources } from "../read/sources.ts";
import { hashOutput } from "../report/hash-output.ts";
import type { ApiPlan } from "./plan-runs.ts";

/**
 * Returns a text that stands for all that a run over an API depends on: the program, what was read, the options and
 * the output folder as it is.
 */
export function resultKey(api: ApiPlan, sources: Sources, context: readonly unknown[]): string {
  const { parse, model } = api.request;
  const templates = api.templates === undefined ? "" : hashFolder(api.templates);
  const options = [parse, model, api.check, api.emit, api.types];
  return JSON.stringify([...context, hashSources(sources), options, templates, hashOutput(api.out)]);
}
