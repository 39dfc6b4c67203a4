import { hashFolder } from "../read/cache/hash-folder.ts";
import { hashSources } from "../read/cache/hash-sources.ts";
import type { Sources } from "../read/sources.ts";
import { hashOutput } from "../report/hash-output.ts";
import type { ApiPlan } from "./plan-runs.ts";

/**
 * Returns a text that stands for all that a run over an API depends on: the program, what was read, the options and
 * the output folder as it is, of which a hash may be known.
 */
export function resultKey(
  api: ApiPlan,
  sources: Sources,
  context: readonly unknown[],
  output: string = hashOutput(api.out),
): string {
  const { parse, model } = api.request;
  const options = [parse, model, api.check, api.emit, api.types];
  return JSON.stringify([...context, hashSources(sources), options, hashTemplates(api), output]);
}

/** Returns a hash of the project's own templates. */
export function hashTemplates({ templates }: Pick<ApiPlan, "templates">): string {
  return templates === undefined ? "" : hashFolder(templates);
}
