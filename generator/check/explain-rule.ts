/** What the comment of a rule's file says, in parts. */
export interface RuleDocumentation {
  /** What the rule checks, and why, as paragraphs. */
  readonly text: string;
  /** Pages that both examples share. */
  readonly beside: readonly ExamplePage[];
  readonly wrong: readonly ExamplePage[];
  readonly right: readonly ExamplePage[];
  /** How to mend or silence a finding. */
  readonly fix: string;
}

/** A file of an example; `places` are the `line:column` of the findings in it. */
export interface ExamplePage {
  readonly file: string;
  readonly places: readonly string[];
  readonly text: string;
}

/**
 * Reads the documentation off the text of a rule's file: of its source or of what the compiler makes of it, which
 * keeps comments. The comment has paragraphs, then `Beside:`, `Wrong:` and `Right:` with fences of tildes whose info
 * string is a file and the places of its findings, then `Fix:`. Returns undefined where there is no such comment.
 */
export function explainRule(fileText: string): RuleDocumentation | undefined {
  const comment = /\/\*\*\n([^]*?)\n \*\/\nexport const /.exec(fileText.replaceAll("\r\n", "\n"))?.[1];
  if (comment === undefined) return undefined;
  const lines = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const parts = splitParts(lines);
  return {
    text: (parts.get("") ?? []).join("\n").trim(),
    beside: examplePages(parts.get("Beside:") ?? []),
    wrong: examplePages(parts.get("Wrong:") ?? []),
    right: examplePages(parts.get("Right:") ?? []),
    fix: (parts.get("Fix:") ?? []).join("\n").trim(),
  };
}

/** Parts the lines at those that are a title; a title inside of a fence is text. */
function splitParts(lines: readonly string[]): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>();
  let part: string[] = [];
  parts.set("", part);
  let fenced = false;
  for (const line of lines) {
    if (line.startsWith("~~~")) fenced = !fenced;
    const title = fenced ? undefined : /^(?:Beside|Wrong|Right|Fix):/.exec(line)?.[0];
    if (title === undefined) {
      part.push(line);
      continue;
    }
    part = [line.slice(title.length)];
    parts.set(title, part);
  }
  return parts;
}

function examplePages(lines: readonly string[]): ExamplePage[] {
  const pages: ExamplePage[] = [];
  let open: { readonly info: readonly string[]; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if (!line.startsWith("~~~")) {
      open?.lines.push(line);
      continue;
    }
    if (open === undefined) {
      open = { info: line.slice(3).trim().split(" "), lines: [] };
      continue;
    }
    const [file = "", ...places] = open.info;
    pages.push({ file, places, text: `${open.lines.join("\n")}\n` });
    open = undefined;
  }
  return pages;
}
