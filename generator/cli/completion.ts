import { Argument } from "commander";
import type { Command } from "commander";
import { shells } from "./completion/shells.ts";
import type { Shell } from "./completion/shells.ts";
import { writeOutput } from "./write-output.ts";

/** Adds `completion`: prints what makes a shell complete the commands, their options and the rules. */
export function addCompletion(program: Command): void {
  program
    .command("completion")
    .description("print a script that completes commands, options and rules in a shell")
    .addArgument(new Argument("<shell>", "the shell to print it for").choices(shells))
    .addHelpText(
      "after",
      `
To have it in each new shell:
  bash  echo 'source <(markdrift completion bash)' >> ~/.bashrc
  zsh   echo 'source <(markdrift completion zsh)' >> ~/.zshrc     (below the line that runs compinit)
  fish  echo 'markdrift completion fish | source' >> ~/.config/fish/config.fish`,
    )
    .action(async (shell: Shell) => {
      const { printCompletion } = await import("./completion/print-completion.ts");
      writeOutput(printCompletion(program, shell));
    });
}
