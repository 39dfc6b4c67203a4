import type { Change } from "../../compare/change.ts";
import { printMarkdownCode, printMarkdownProse } from "../markdown-text.ts";
import { groupChanges } from "./group-changes.ts";

/** Prints changes as Markdown, for a release note or a comment on a pull request: a heading a severity, the worst first. */
export function printChangesMarkdown(changes: readonly Change[]): string {
  if (changes.length === 0) return "No changes to the API.\n";
  return groupChanges(changes)
    .map(({ title, changes: group }) => `### ${title} (${group.length})\n\n${group.map(printItem).join("\n")}\n`)
    .join("\n");
}

function printItem({ message, before, after }: Change): string {
  const place = after ?? before;
  const where = place === undefined ? "" : ` <sub>${printMarkdownCode(`${place.file}:${place.line}`)}</sub>`;
  return `- ${printMarkdownProse(message)}${where}`;
}
