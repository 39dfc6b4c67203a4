import type { CommandWords, CompletionWords, OptionWords, ValueWords } from "./completion-words.ts";

/**
 * Prints a completion script for bash (Bash Reference Manual, section 8.6). It needs nothing beside bash: `--format=` is
 * put together again where bash parts it at `=`, and paths are left to readline.
 */
export function printBashCompletion({ program, options, commands }: CompletionWords): string {
  const name = functionName(program);
  return `# bash completion of ${program}
${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" word
  if [[ $current == "=" ]]; then current=""; fi
  if [[ $previous == "=" ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map((command) => command.name).join("|")}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap((command) => command.options.flatMap((option) => printAfterOption(command, option))).join("\n")}
  esac
  case "$command $current" in
    " "*) words=${quote([...commands.map((command) => command.name), ...flagsOf(options)])} ;;
${commands.map(printCommand).join("\n")}
  esac
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F ${name} ${program}
`;
}

function functionName(program: string): string {
  return `_${program.replace(/\W/g, "_")}`;
}

function printAfterOption(command: CommandWords, { flags, value }: OptionWords): readonly string[] {
  if (value.kind === "none") return [];
  const pattern = flags.map((flag) => `"${command.name} ${flag}"`).join("|");
  return [`    ${pattern}) ${printValue(value)}; return ;;`];
}

function printCommand({ name, options, value }: CommandWords): string {
  return `    "${name} -"*) words=${quote(flagsOf(options))} ;;\n    "${name} "*) ${printValue(value)} ;;`;
}

function printValue(value: ValueWords): string {
  if (value.kind === "choice") return `COMPREPLY=($(compgen -W ${quote(value.choices)} -- "$current"))`;
  return value.kind === "file" ? "compopt -o default" : ":";
}

function flagsOf(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap((option) => option.flags);
}

function quote(words: readonly string[]): string {
  return `'${words.join(" ").replaceAll("'", "'\\''")}'`;
}
