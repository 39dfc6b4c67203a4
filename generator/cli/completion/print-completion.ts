import type { Command } from "commander";
import { ruleIds } from "../rule-ids.ts";
import { completionWords } from "./completion-words.ts";
import type { CompletionWords } from "./completion-words.ts";
import { printBashCompletion } from "./print-bash-completion.ts";
import { printFishCompletion } from "./print-fish-completion.ts";
import { printZshCompletion } from "./print-zsh-completion.ts";
import type { Shell } from "./shells.ts";

const printers: Readonly<Record<Shell, (words: CompletionWords) => string>> = {
  bash: printBashCompletion,
  zsh: printZshCompletion,
  fish: printFishCompletion,
};

/** Prints the script that completes a program in a shell, with the ids of all rules for an argument `rule`. */
export function printCompletion(program: Command, shell: Shell): string {
  const commandNames = program.commands.map((command) => command.name());
  const choices = new Map([
    ["rule", ruleIds()],
    ["command", commandNames],
  ]);
  return printers[shell](completionWords(program, choices));
}
