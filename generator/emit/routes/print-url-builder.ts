import type { PathTemplate, Placeholder } from "./path-template.ts";

const width = 110;

/** The TypeScript type of a placeholder's value. */
export function placeholderType({ type }: Placeholder): string {
  if (type === undefined) return "string";
  return type === "Edm.Boolean" ? "boolean" : "number";
}

/**
 * Prints the function that fills a path template: `({ id }: { id: string }) => url\`/users/${id}\``. It takes query
 * options where the operation has any, `queryType` being their type.
 */
export function printUrlBuilder(template: PathTemplate, queryType: string | undefined, indent: string): string {
  const { placeholders, texts } = template;
  const names = placeholders.map(({ name }) => name).join(", ");
  const types = placeholders.map((placeholder) => `${placeholder.name}: ${placeholderType(placeholder)}`).join("; ");
  const parameters = [
    ...(placeholders.length === 0 ? [] : [`{ ${names} }: { ${types} }`]),
    ...(queryType === undefined ? [] : [`query?: ${queryType}`]),
  ];
  const path = texts.reduce((before, text, index) => before + printFill(placeholders[index - 1]) + printText(text), "");
  const head = `(${parameters.join(", ")}) =>`;
  const body = `url\`${path}${queryType === undefined ? "" : "${search(query)}"}\``;
  const fits = indent.length + head.length + body.length < width && !body.includes("\n");
  return fits ? `${head} ${body}` : `${head}\n${indent}  ${body}`;
}

/** Names the functions of the runtime that a printed text calls. */
export function urlFunctionsOf(text: string): readonly string[] {
  return ["filePath", "quoted", "search", "url"].filter((name) => calls(text, name));
}

function calls(text: string, name: string): boolean {
  return text.includes(name === "url" ? "=> url`" : `\${${name}(`) || (name === "url" && text.includes("  url`"));
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
