import type { ApiModel } from "../model/api-model.ts";
import { watchPaths } from "../read/watch-paths.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { printCount } from "../report/print-count.ts";
import { run } from "../run.ts";
import { serveApi } from "../serve/serve-api.ts";
import type { RequestEntry, ServedApi } from "../serve/serve-api.ts";
import { exitCodes } from "./exit-codes.ts";
import { oneApi } from "./one-api.ts";
import { planRuns } from "./plan-runs.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { sayAside } from "./say-aside.ts";
import { say } from "./say.ts";
import type { ServeCommandOptions } from "./serve-options.ts";
import { UsageError } from "./usage-error.ts";
import { watchedPaths } from "./watched-paths.ts";

/** Serves the one API that a command line names until it is interrupted; from a change of the docs on, as they say then. */
export async function serveDocs(paths: readonly string[], options: ServeCommandOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  const api = oneApi(plan, "A server");
  const model = await readModel(plan, api);
  plan.stages.finish();
  if (model.operations.length === 0)
    throw new UsageError("Nothing to serve, expected pages that document an operation");
  const served = await listen(model, options);
  say(`Serving ${printCount(model.operations.length, "operation")} at ${served.url}; Ctrl+C ends it.`);
  const watch = watchPaths(watchedPaths(plan), () => void reload(plan, api, served).catch(printFailure));
  await new Promise<void>((end) => process.once("SIGINT", end).once("SIGTERM", end));
  await watch.close();
  await served.close();
  process.exitCode = exitCodes.clean;
}

/** What can't be read is told of, and the rest served. */
async function readModel(plan: Plan, { request }: ApiPlan): Promise<ApiModel> {
  const { model, sources } = await run(request);
  plan.memory?.pages.save();
  const placed = sources.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, sources.root, plan.cwd));
  printDiagnostics(placed, sayAside);
  return model;
}

async function listen(model: ApiModel, { port, quiet }: ServeCommandOptions): Promise<ServedApi> {
  const isLogged = process.stderr.isTTY && quiet !== true;
  try {
    return await serveApi(model, { port, ...(isLogged ? { onRequest: printRequest } : {}) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      throw new UsageError(`Port ${port} is taken: give another with --port, or 0 for any free one`);
    if (code === "EACCES")
      throw new UsageError(`Port ${port} takes more rights than yours: give one from 1024 on with --port`);
    throw error;
  }
}

async function reload(plan: Plan, api: ApiPlan, served: ServedApi): Promise<void> {
  const model = await readModel(plan, api);
  await served.reload(model);
  say(`Serving ${printCount(model.operations.length, "operation")} as the docs say now.`);
}

function printRequest({ method, path, status, durationMs }: RequestEntry): void {
  sayAside(`${status} ${method} ${path} ${durationMs} ms`);
}

/** A failure to reload is a bug; the server goes on with what it had. */
function printFailure(error: unknown): void {
  sayAside(`markdrift: could not read the docs again: ${error instanceof Error ? error.stack : String(error)}`);
}
