import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import { parseSchema } from "../parse/parse-schema.ts";
import type { SourceFile } from "../read/sources.ts";
import type { Records } from "./records.ts";

/** Parses schemas, but for those that an earlier run has parsed. */
export function parseSchemas(
  files: readonly SourceFile[],
  { schema }: Records,
  options: ParseOptions | undefined,
): readonly CsdlSchemaSyntax[] {
  return files.map((file) => {
    const known = schema.find(file.path);
    if (known !== undefined) return known;
    const parsed = parseSchema(file, options);
    schema.keep(file.path, parsed);
    return parsed;
  });
}
