import { encloseDocText } from "../names/print-doc-comment.ts";
import type { EmittedDeclaration } from "./emitted-type.ts";

/** A type alias before it is printed; `docs` is the text of a doc comment, empty for none. */
export interface AliasParts {
  readonly name: string;
  readonly docs?: string;
  /** The type; one of several lines begins with a line end. */
  readonly type: string;
  readonly exports: "type" | "nothing";
}

/** Prints a type alias; the lines of a long type stand indented below its name. */
export function printAlias({ name, docs = "", type, exports }: AliasParts): EmittedDeclaration {
  const head = `${encloseDocText(docs)}${exports === "type" ? "export " : ""}type ${name} =`;
  const space = type.startsWith("\n") ? "" : " ";
  return { name, text: `${head}${space}${type};`, exports };
}
