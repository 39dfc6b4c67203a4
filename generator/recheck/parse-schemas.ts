import { defaultLimits } from "../config/limits.ts";
import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";
import { parseCsdl } from "../parse/csdl/parse-csdl.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import type { SourceFile } from "../read/sources.ts";
import type { Records } from "./records.ts";

/** Parses schemas, but for those that an earlier run has parsed. */
export function parseSchemas(
  files: readonly SourceFile[],
  { schema }: Records,
  { limits }: ParseOptions = {},
): readonly CsdlSchemaSyntax[] {
  const { xmlDepth } = { ...defaultLimits, ...limits };
  return files.map((file) => {
    const known = schema.find(file.path);
    if (known !== undefined) return known;
    const parsed = parseCsdl(file, xmlDepth);
    schema.keep(file.path, parsed);
    return parsed;
  });
}
