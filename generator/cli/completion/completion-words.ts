import type { Command, Option } from "commander";

/** What can be typed after the name of a program. */
export interface CompletionWords {
  readonly program: string;
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What stands after the command, beside options. */
  readonly value: ValueWords;
}

export interface OptionWords {
  /** `-h` and `--help`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly value: ValueWords;
}

/** What stands after a word: nothing, one of some words, a file or folder, or what no one can know. */
export type ValueWords =
  | { readonly kind: "none" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "file" }
  | { readonly kind: "other" };

/** Reads what can be typed off a program; `choices` has those of an argument, by its name, that the program doesn't list. */
export function completionWords(
  program: Command,
  choices: ReadonlyMap<string, readonly string[]> = new Map(),
): CompletionWords {
  const help = program.createHelp();
  const wordsOf = (command: Command): CommandWords => ({
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionWords),
    value: argumentWords(command, choices),
  });
  return {
    program: program.name(),
    options: help.visibleOptions(program).map(optionWords),
    commands: help.visibleCommands(program).map(wordsOf),
  };
}

function optionWords(option: Option): OptionWords {
  const flags = [option.short, option.long].flatMap((flag) => flag ?? []);
  const isValued = option.required || option.optional;
  const value = isValued ? valueWords(/[<[](\w+)/.exec(option.flags)?.[1] ?? "", option.argChoices) : none;
  return { flags, description: option.description, value };
}

/** All commands have arguments of one kind, of whatever number. */
function argumentWords(command: Command, choices: ReadonlyMap<string, readonly string[]>): ValueWords {
  const [argument] = command.registeredArguments;
  if (argument === undefined) return none;
  return valueWords(argument.name(), argument.argChoices ?? choices.get(argument.name()));
}

const none: ValueWords = { kind: "none" };

/** Names of values that are paths. */
const paths: ReadonlySet<string> = new Set(["file", "files", "dir", "paths", "old", "new"]);

function valueWords(name: string, choices: readonly string[] | undefined): ValueWords {
  if (choices !== undefined) return { kind: "choice", choices };
  return { kind: paths.has(name) ? "file" : "other" };
}
