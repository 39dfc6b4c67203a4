import type { PathTemplate, Placeholder } from "./path-template.ts";

/** The TypeScript type of a placeholder's value. */
export function placeholderType({ type }: Placeholder): string {
  if (type === undefined) return "string";
  return type === "Edm.Boolean" ? "boolean" : "number";
}

/** Prints the function that fills a path template: `({ id }: { id: string }) => url\`/users/${id}\``. */
export function printUrlBuilder(template: PathTemplate, queryType: string): string {
  const { placeholders, texts } = template;
  const names = placeholders.map(({ name }) => name).join(", ");
  const types = placeholders.map((placeholder) => `${placeholder.name}: ${placeholderType(placeholder)}`).join("; ");
  const parameters = placeholders.length === 0 ? "" : `{ ${names} }: { ${types} }, `;
  const path = texts.reduce((before, text, index) => before + printFill(placeholders[index - 1]) + printText(text), "");
  return `(${parameters}query?: ${queryType}) => url\`${path}\${search(query)}\``;
}

/** Names of the runtime that a builder uses. */
export function urlFunctionsOf(templates: readonly PathTemplate[]): readonly string[] {
  const styles = new Set(templates.flatMap((template) => template.placeholders.map(({ style }) => style)));
  return ["search", "url", ...(styles.has("quoted") ? ["quoted"] : []), ...(styles.has("path") ? ["filePath"] : [])];
}

function printFill(placeholder: Placeholder | undefined): string {
  if (!placeholder) return "";
  const { name, style } = placeholder;
  if (style === "segment") return `\${${name}}`;
  return `\${${style === "quoted" ? "quoted" : "filePath"}(${name})}`;
}

/** Prints fixed text of a path inside of a template literal. */
function printText(text: string): string {
  const encoded = encodeURI(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  return encoded.replace(/[`\\]/g, encodeURIComponent).replace(/\$(?=\{|$)/g, "\\$");
}
