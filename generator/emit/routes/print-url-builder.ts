import {
  callBrackets,
  fits,
  objectBrackets,
  ownLines,
  placeWithin,
  printList,
  typeBrackets,
} from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import type { PathTemplate, Placeholder } from "./path-template.ts";

/** The TypeScript type of a placeholder's value. */
export function placeholderType({ type }: Placeholder): string {
  if (type === undefined) return "string";
  return type === "Edm.Boolean" ? "boolean" : "number";
}

/**
 * Prints the function that fills a path template: `({ id }: { id: string }) => url\`/users/${id}\``. It takes query
 * options where the operation has any, `queryType` being their type. `place` is that of the member `url`.
 */
export function printUrlBuilder(template: PathTemplate, queryType: string | undefined, place: Place): string {
  const { placeholders, texts } = template;
  const path = texts.reduce((before, text, index) => before + printFill(placeholders[index - 1]) + printText(text), "");
  const head = `${printParameters(placeholders, queryType, place)} =>`;
  const body = `url\`${path}${queryType === undefined ? "" : "${search(query)}"}\``;
  const before = head.includes("\n") ? head.slice(head.lastIndexOf("\n") + 1 + place.indent.length) : `url: ${head}`;
  return fits(`${before} ${body}`, place) ? `${head} ${body}` : `${head}\n${place.indent}  ${body}`;
}

/** Prints the parameters on one line, or else each on its own; so too the names and types of the placeholders. */
function printParameters(placeholders: readonly Placeholder[], queryType: string | undefined, place: Place): string {
  const query = queryType === undefined ? [] : [`query?: ${queryType}`];
  if (placeholders.length === 0) return `(${query.join("")})`;
  const line = `(${[printPattern(placeholders, { indent: "", taken: -Infinity }), ...query].join(", ")})`;
  if (fits(`url: ${line} =>`, { ...place, taken: 0 })) return line;
  if (query.length === 0) return `(${printPattern(placeholders, ownLines(place))})`;
  return printList([printPattern(placeholders, placeWithin(place)), ...query], callBrackets, ownLines(place));
}

/** Prints `{ id }: { id: string }`. */
function printPattern(placeholders: readonly Placeholder[], place: Place): string {
  const names = placeholders.map(({ name }) => name);
  const types = placeholders.map((placeholder) => `${placeholder.name}: ${placeholderType(placeholder)}`);
  const line = `{ ${names.join(", ")} }: { ${types.join("; ")} }`;
  if (fits(line, place)) return line;
  return `${printList(names, objectBrackets, ownLines(place))}: ${printList(types, typeBrackets, ownLines(place))}`;
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
