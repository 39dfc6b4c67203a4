import type { Config } from "../config/config.ts";
import { readConfig } from "../read/read-config.ts";
import { printLine } from "../report/pretty/print-line.ts";
import { UsageError } from "./usage-error.ts";

/** A configuration, empty where there is none, and the absolute folder that paths in it are relative to. */
export interface FoundConfig {
  readonly config: Partial<Config>;
  readonly folder: string;
}

/**
 * Finds the configuration of a working folder, or reads the one at `path`; `false` reads none, so that nothing of what
 * lies there runs.
 *
 * @throws UsageError with a line for each fault of it
 */
export async function configOf(cwd: string, path: string | false | undefined): Promise<FoundConfig> {
  if (path === false) return { config: {}, folder: cwd };
  const outcome = await readConfig(cwd, path);
  if (outcome.kind === "faults") throw new UsageError(outcome.diagnostics.map(printLine).join("\n"));
  return outcome.kind === "config" ? outcome : { config: {}, folder: cwd };
}
