import { printSafe } from "../text/print-safe.ts";

/** Prints text in which backticks mark names; names become `<code>`, which mentions and emoji leave alone. */
export function printMarkdownProse(text: string): string {
  return printSafe(text)
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkdown(part)}</code>` : escapeMarkdown(part)))
    .join("")
    .replace(/^[-=\s]|(?<=^\d{1,9})\./, printReference);
}

/** Prints a name as `<code>`: no markup, mention or link in it takes effect. */
export function printMarkdownCode(text: string): string {
  return `<code>${escapeMarkdown(printSafe(text))}</code>`;
}

/**
 * Writes whatever Markdown or HTML could take for markup as a character reference. What is looked for once the
 * references are read (addresses, mentions of people, issues and commits) is broken by a mark that isn't seen.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>"'\\`*_{}[\]()#+!|~$]|:(?=\S)/g, printReference)
    .replace(/@(?=\S)|www(?=\.)|&#58;(?=\/\/)|&#35;(?=\w)|\bGH-(?=\d)/gi, "$&\u200B");
}

function printReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
