import type { Command } from "commander";
import { addSharedOptions } from "./shared-options.ts";
import type { ModelCommandOptions } from "./model-options.ts";

/** Adds `model`: prints the model of one API as JSON. */
export function addModel(program: Command): void {
  const command = program
    .command("model")
    .description("print what was read as JSON")
    .option("--output <file>", "write the model to a file")
    .option("--no-sources", "leave out where each fact stands, so that two versions differ where the API does")
    .option("--unread", "list the tables and code blocks that were not understood, instead");
  addSharedOptions(command)
    .addHelpText("after", diffDriver)
    .action(async (paths: readonly string[], options: ModelCommandOptions) => {
      const { printModelOfApi } = await import("./print-model-of-api.ts");
      await printModelOfApi(paths, options);
    });
}

/** https://git-scm.com/docs/gitattributes#_performing_text_diffs_of_binary_files */
const diffDriver = `
To have git diff, log -p and show compare what pages say in place of how they say it:
  git config diff.markdrift.textconv 'f() { npx --no-install markdrift model --no-sources --quiet "$1" || cat "$1"; }; f'
  echo 'docs/**/*.md diff=markdrift' >> .gitattributes
git diff --no-textconv shows the text.`;
