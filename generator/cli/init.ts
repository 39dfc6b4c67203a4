import type { Command } from "commander";
import type { InitCommandOptions } from "./init-options.ts";

/** Adds `init`: sets a repository up, file by file, each asked for. */
export function addInit(program: Command): void {
  program
    .command("init")
    .description("write a commented configuration, npm scripts, a pre-commit hook and a workflow")
    .option("--cwd <dir>", "the repository")
    .option("--yes", "write everything without asking")
    .action(async (options: InitCommandOptions) => {
      const { initRepository } = await import("./init-repository.ts");
      await initRepository(options);
    });
}
