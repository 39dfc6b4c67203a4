import type { SourceFile } from "../../read/sources.ts";
import { mapLines } from "../../text/source.ts";
import { csdlOfXml } from "./csdl-of-xml.ts";
import type { CsdlSchemaSyntax } from "./csdl-syntax.ts";

/**
 * Parses a CSDL document, XML or JSON as its first character says. Never throws: what can't be read is a fault with its
 * place, and what could be read stands in the tree.
 */
export function parseCsdl(file: SourceFile): CsdlSchemaSyntax {
  return {
    kind: "csdl",
    file: file.path,
    lines: mapLines(file.path, file.text),
    form: "xml",
    ...csdlOfXml(file.text),
  };
}
