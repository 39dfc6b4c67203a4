import type { ApiModel } from "../model/api-model.ts";
import { watchPaths } from "../read/watch-paths.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import { printCount } from "../report/print-count.ts";
import { run } from "../run.ts";
import { isLocalName } from "../serve/access-policy.ts";
import { serveApi } from "../serve/serve-api.ts";
import type { RequestEntry, ServedApi } from "../serve/serve-api.ts";
import { exitCodes } from "./exit-codes.ts";
import { oneApi } from "./one-api.ts";
import { planRuns } from "./plan-runs.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { runOneAtATime } from "./run-one-at-a-time.ts";
import { sayAside } from "./say-aside.ts";
import { say } from "./say.ts";
import type { ServeCommandOptions } from "./serve-options.ts";
import { UsageError } from "./usage-error.ts";
import { watchedPaths } from "./watched-paths.ts";

/** Serves the one API that a command line names until it is interrupted; from a change of the docs on, as they say then. */
export async function serveDocs(paths: readonly string[], options: ServeCommandOptions): Promise<void> {
  const strange = options.allowOrigin?.find((origin) => origin !== "*" && !/^https?:\/\/[^/]/i.test(origin));
  if (strange !== undefined)
    throw new UsageError(`Unexpected --allow-origin \`${strange}\`, expected such as https://app.example, or *`);
  const plan = await planRuns(paths, options);
  const api = oneApi(plan, "A server");
  const { model } = await readModel(plan, api);
  plan.stages.finish();
  if (model.operations.length === 0)
    throw new UsageError("Nothing to serve, expected pages that document an operation");
  const served = await listen(model, options);
  const reloadOnce = runOneAtATime(() => reload(plan, api, served), printFailure);
  const watch = await watchPaths(watchedPaths(plan), reloadOnce);
  say(`Serving ${printCount(model.operations.length, "operation")} at ${served.url}; Ctrl+C ends it.`);
  if (!isLocalName(options.host)) sayAside(`markdrift: ${reachable(options.host)}`);
  await new Promise<void>((end) => process.once("SIGINT", end).once("SIGTERM", end));
  await watch.close();
  await served.close();
  process.exitCode = exitCodes.clean;
}

function reachable(host: string): string {
  return `whoever reaches ${host} can read what these docs say, and call what is served; --host 127.0.0.1 keeps it to this machine`;
}

interface ReadModel {
  readonly model: ApiModel;
  /** All of the input could be read. */
  readonly isWhole: boolean;
}

/** What can't be read is told of. */
async function readModel(plan: Plan, { request }: ApiPlan): Promise<ReadModel> {
  const { model, sources } = await run(request);
  plan.memory?.save();
  const placed = placeDiagnostics(sources.diagnostics, sources.root, plan.cwd);
  printDiagnostics(placed, sayAside);
  return { model, isWhole: placed.length === 0 };
}

async function listen(model: ApiModel, options: ServeCommandOptions): Promise<ServedApi> {
  const { port, host, quiet, allowOrigin = [], allowHost = [] } = options;
  const isLogged = process.stderr.isTTY && quiet !== true;
  const access = { allowedOrigins: allowOrigin, allowedHosts: allowHost };
  try {
    return await serveApi(model, {
      port,
      host,
      ...access,
      onFailure: printFailure,
      ...(isLogged ? { onRequest: printRequest } : {}),
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const fault = typeof code === "string" ? socketFaults.get(code) : undefined;
    throw fault === undefined ? error : new UsageError(fault(options));
  }
}

const socketFaults: ReadonlyMap<string, (options: ServeCommandOptions) => string> = new Map([
  ["EADDRINUSE", ({ port }) => `Port ${port} is taken: give another with --port, or 0 for any free one`],
  ["EACCES", ({ port }) => `Port ${port} takes more rights than yours: give one from 1024 on with --port`],
  ["EADDRNOTAVAIL", ({ host }) => `\`${host}\` is no address of this machine: give one with --host`],
  [
    "ENOTFOUND",
    ({ host }) => `Nothing is known by the name \`${host}\`: give a name or an address of this machine with --host`,
  ],
]);

/** Input that can't be read, or has no operation left, is most likely being written: what was good goes on. */
async function reload(plan: Plan, api: ApiPlan, served: ServedApi): Promise<void> {
  const { model, isWhole } = await readModel(plan, api);
  if (!isWhole || model.operations.length === 0) {
    const reason = isWhole ? "no page documents an operation" : "the docs can't be read";
    sayAside(`Serving on what the docs said before: ${reason}.`);
    return;
  }
  await served.reload(model);
  say(`Serving ${printCount(model.operations.length, "operation")} as the docs say now.`);
}

function printRequest({ method, path, status, durationMs }: RequestEntry): void {
  sayAside(`${status} ${method} ${path} ${durationMs} ms`);
}

/** A failure to answer or to read again is a bug; the server goes on with what it had. */
function printFailure(error: unknown): void {
  sayAside("markdrift: this is a bug in markdrift; serving goes on. Please report it with all that follows:\n");
  sayAside(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
