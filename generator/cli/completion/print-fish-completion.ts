import type { CommandWords, CompletionWords, OptionWords, ValueWords } from "./completion-words.ts";

/** Prints a completion script for fish (https://fishshell.com/docs/current/completions.html). */
export function printFishCompletion({ program, options, commands }: CompletionWords): string {
  const all = [
    ["-f"],
    ...commands.map(({ name, description }) => ["-n", quote(before), "-a", name, ...describe(description)]),
    ...options.map((option) => ["-n", quote(before), ...printOption(option)]),
    ...commands.flatMap(printCommand),
  ];
  return [
    `# fish completion of ${program}`,
    ...all.map((words) => `complete -c ${program} ${words.join(" ")}`),
    "",
  ].join("\n");
}

const before = "__fish_use_subcommand";

function printCommand({ name, options, value }: CommandWords): readonly (readonly string[])[] {
  const within = ["-n", quote(`__fish_seen_subcommand_from ${name}`)];
  const argument = value.kind === "file" ? ["-F"] : value.kind === "choice" ? printValue(value) : [];
  return [
    ...(argument.length === 0 ? [] : [[...within, ...argument]]),
    ...options.map((option) => [...within, ...printOption(option)]),
  ];
}

function printOption({ flags, description, value }: OptionWords): readonly string[] {
  const names = flags.flatMap((flag) => (flag.startsWith("--") ? ["-l", flag.slice(2)] : ["-s", flag.slice(1)]));
  return [...names, ...printValue(value), ...describe(description)];
}

function printValue(value: ValueWords): readonly string[] {
  if (value.kind === "choice") return ["-x", "-a", quote(value.choices.join(" "))];
  if (value.kind === "file") return ["-r", "-F"];
  return value.kind === "other" ? ["-x"] : [];
}

function describe(description: string): readonly string[] {
  return description === "" ? [] : ["-d", quote(description)];
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
