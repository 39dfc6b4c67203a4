import type { CommandWords, CompletionWords, OptionWords, ValueWords } from "./completion-words.ts";

/**
 * Prints a completion script for zsh (zsh manual, chapter 20): a file of `fpath`, or sourced after `compinit`.
 */
export function printZshCompletion({ program, options, commands }: CompletionWords): string {
  const name = `_${program.replace(/\W/g, "_")}`;
  return `#compdef ${program}
${name}() {
  local context curcontext="$curcontext" state line
  local -a commands
  typeset -A opt_args
  commands=(
${commands.map((command) => `    ${quote(`${command.name}:${command.description}`)}`).join("\n")}
  )
  _arguments -C ${[...options.map(printOption), "'1: :->command'", "'*:: :->arguments'"].join(" ")} && return
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
${commands.map(printCommand).join("\n")}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == ${name} ]]; then ${name} "$@"; else compdef ${name} ${program}; fi
`;
}

function printCommand({ name, options, value }: CommandWords): string {
  const argument = value.kind === "none" ? [] : [quote(`*: :${printAction(value)}`)];
  return `        ${name}) _arguments ${[...options.map(printOption), ...argument].join(" ")} ;;`;
}

/** `'--format[how findings are printed]:format:(pretty json)'`, any number of times. */
function printOption({ flags, description, value }: OptionWords): string {
  const text = description.replace(/[[\]\\:]/g, "\\$&");
  const argument = value.kind === "none" ? "" : `:${value.kind}:${printAction(value)}`;
  return flags.map((flag) => quote(`*${flag}[${text}]${argument}`)).join(" ");
}

function printAction(value: ValueWords): string {
  if (value.kind === "choice") return `(${value.choices.join(" ")})`;
  return value.kind === "file" ? "_files" : " ";
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
