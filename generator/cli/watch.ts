import type { Command } from "commander";
import { addSharedOptions } from "./shared-options.ts";
import type { WatchOptions } from "./watch-options.ts";

/** Adds `watch`: generates and checks again on each change. */
export function addWatch(program: Command): void {
  const command = program
    .command("watch")
    .description("generate and check again on each change, and show what is wrong now")
    .option("--out <dir>", "the folder to write to (default: that of the API, or generated)");
  addSharedOptions(command).action(async (paths: readonly string[], options: WatchOptions) => {
    const { watchDocs } = await import("./watch-docs.ts");
    await watchDocs(paths, options);
  });
}
