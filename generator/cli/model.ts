import type { Command } from "commander";
import { addSharedOptions } from "./shared-options.ts";
import type { SharedOptions } from "./shared-options.ts";

/** The options of `model`, as commander gives them. */
export interface ModelCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly unread?: boolean;
}

/** Adds `model`: prints the model of one API as JSON. */
export function addModel(program: Command): void {
  addSharedOptions(program.command("model"))
    .description("print what was read as JSON")
    .option("--output <file>", "write the model to a file")
    .option("--unread", "list the tables and code blocks that were not understood, instead")
    .action(async (paths: readonly string[], options: ModelCommandOptions) => {
      const { printModelOfApi } = await import("./print-model-of-api.ts");
      await printModelOfApi(paths, options);
    });
}
