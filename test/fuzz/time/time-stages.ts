import { checkModel } from "../../../generator/check/check-model.ts";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { printModel } from "../../../generator/model/print-model.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import type { Sources } from "../../../generator/read/sources.ts";
import { countCpuMs } from "../../text/count-cpu-ms.ts";

/** CPU milliseconds by stage. */
export type StageTimes = Readonly<Record<"parse" | "model" | "check" | "generate", number>>;

/** Runs everything over sources and returns how long each stage took. */
export async function timeStages(some: Partial<Sources>): Promise<StageTimes> {
  const sources: Sources = { root: "/", pages: [], includes: [], csdl: [], diagnostics: [], ...some };
  const syntax = await timed(() => parseSources(sources));
  const model = await timed(() => {
    const built = buildModel(syntax.result);
    printModel(built);
    return built;
  });
  const check = await timed((): readonly Diagnostic[] => checkModel(model.result));
  const generate = await timed(() => emitFiles(model.result, { drift: { known: check.result, fresh: [] } }));
  return { parse: syntax.ms, model: model.ms, check: check.ms, generate: generate.ms };
}

async function timed<Result>(run: () => Result | Promise<Result>): Promise<{ result: Result; ms: number }> {
  const passedMs = countCpuMs();
  const result = await run();
  return { result, ms: passedMs() };
}
