import type { Code } from "../names/code.ts";
import { encloseDocText } from "../names/print-doc-comment.ts";
import type { EmittedDeclaration } from "./emitted-type.ts";

/** An interface before it is printed; `docs` is the text of a doc comment, empty for none. */
export interface InterfaceParts {
  readonly name: string;
  readonly docs: string;
  /** What it extends. */
  readonly base: string;
  readonly properties: readonly EmittedProperty[];
}

export interface EmittedProperty {
  /** As it stands in the code: quoted where it has to be. */
  readonly name: string;
  readonly type: Code;
  readonly optional: boolean;
  readonly docs: string;
  readonly readonly?: boolean;
}

/** Prints an exported interface, a property a line. */
export function printInterface({ name, docs, base, properties }: InterfaceParts): EmittedDeclaration {
  const members = properties.map(printProperty).join("");
  const body = members === "" ? "{}" : `{\n${members}}`;
  const text = `${encloseDocText(docs)}export interface ${name} extends ${base} ${body}`;
  return { name, text, exports: "type" };
}

function printProperty({ name, type, optional, docs, readonly }: EmittedProperty): string {
  const head = `${readonly === true ? "readonly " : ""}${name}${optional ? "?" : ""}`;
  return `${encloseDocText(docs, "  ")}  ${head}: ${type.text};\n`;
}
