import { defaultLimits } from "../config/limits.ts";
import type { SourceFile } from "../read/sources.ts";
import type { CsdlSchemaSyntax } from "./csdl/csdl-syntax.ts";
import { parseCsdl } from "./csdl/parse-csdl.ts";
import type { ParseOptions } from "./parse-page.ts";

/** Parses a schema within the limits of the options. */
export function parseSchema(file: SourceFile, { limits }: ParseOptions = {}): CsdlSchemaSyntax {
  return parseCsdl(file, limits?.xmlDepth ?? defaultLimits.xmlDepth);
}
