import type { PathTemplate } from "../routes/path-template.ts";

/** Prints a path as OpenAPI writes it: `/users/{id}`, every placeholder alike. */
export function printPath({ texts, placeholders }: PathTemplate): string {
  return texts.reduce((before, text, index) => {
    const placeholder = placeholders[index - 1];
    return before + (placeholder ? `{${placeholder.name}}` : "") + text;
  });
}
