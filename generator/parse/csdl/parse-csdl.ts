import { defaultLimits } from "../../config/limits.ts";
import type { SourceFile } from "../../read/sources.ts";
import { mapLines } from "../../text/source.ts";
import { csdlOfJson } from "./csdl-of-json.ts";
import { csdlOfXml } from "./csdl-of-xml.ts";
import type { CsdlSchemaSyntax } from "./csdl-syntax.ts";

/**
 * Parses a CSDL document: JSON where it begins with a brace, else XML. Never throws: what can't be read is a fault with
 * its place, and what could be read stands in the tree.
 */
export function parseCsdl({ path, text }: SourceFile, xmlDepth = defaultLimits.xmlDepth): CsdlSchemaSyntax {
  const start = text.search(/[^\uFEFF\s]/);
  const isJson = text.charAt(start) === "{";
  return {
    kind: "csdl",
    file: path,
    lines: mapLines(path, text),
    form: isJson ? "json" : "xml",
    ...(isJson ? csdlOfJson(text, start) : csdlOfXml(text, xmlDepth)),
  };
}
