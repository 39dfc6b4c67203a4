/** A name that another emitted file exports. */
export interface ImportedName {
  readonly identifier: string;
  /** Of the exporting file, below the output folder. */
  readonly path: string;
  /** Imported to run, not for its type alone. */
  readonly value?: true;
}

/** TypeScript text with the names that it needs imported: imports are a result of printing, never written by hand. */
export interface Code {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

type Part = Code | ImportedName | string | number;

/** Joins code, imported names and plain text: code`NullableOption<${type}>`. */
export function code(strings: TemplateStringsArray, ...parts: readonly Part[]): Code {
  let text = strings[0] ?? "";
  const imports: ImportedName[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    text += partText(part) + (strings[at + 1] ?? "");
    if (typeof part !== "object") continue;
    if ("text" in part) imports.push(...part.imports);
    else imports.push(part);
  }
  return { text, imports };
}

/** Joins pieces of code with a text between them. */
export function joinCode(parts: readonly Code[], separator: string): Code {
  return { text: parts.map((part) => part.text).join(separator), imports: parts.flatMap((part) => part.imports) };
}

function partText(part: Part): string {
  if (typeof part !== "object") return String(part);
  return "text" in part ? part.text : part.identifier;
}
