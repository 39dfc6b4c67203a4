import { watchPaths } from "../read/watch-paths.ts";
import { checkDocs } from "./check-docs.ts";
import { exitCodes } from "./exit-codes.ts";
import { generateOutput } from "./generate-output.ts";
import { planRuns } from "./plan-runs.ts";
import { runOneAtATime } from "./run-one-at-a-time.ts";
import { sayAside } from "./say-aside.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";
import type { WatchOptions } from "./watch-options.ts";
import { watchedPaths } from "./watched-paths.ts";

const clearScreen = "\u001B[2J\u001B[3J\u001B[H";

/**
 * Generates and checks until it is interrupted, again after each change. Whatever is wrong with the docs is shown and
 * outlived; only a bug ends the watch.
 */
export async function watchDocs(paths: readonly string[], options: WatchOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  await new Promise<void>((end, fail) => {
    const request = runOneAtATime(() => runRound(paths, options), fail);
    const watching = watchPaths(watchedPaths(plan), request);
    const stop = (): void => void watching.then((watch) => watch.close()).then(end);
    process.once("SIGINT", stop).once("SIGTERM", stop);
    void watching.then(request);
  });
  process.exitCode = exitCodes.clean;
}

async function runRound(paths: readonly string[], options: WatchOptions): Promise<void> {
  if (process.stdout.isTTY) process.stdout.write(clearScreen);
  try {
    await generateOutput(paths, options);
    await checkDocs(paths, { ...options, format: "pretty" });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    sayAside(`markdrift: ${error.message}`);
  }
  say("Watching; Ctrl+C ends it.");
}
