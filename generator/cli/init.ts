import type { Command } from "commander";

/** The options of `init`, as commander gives them. */
export interface InitCommandOptions {
  readonly cwd?: string;
  readonly yes?: boolean;
}

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
