import type { SourceFile } from "../../read/sources.ts";
import type { DeclarationSyntax } from "./declaration-syntax.ts";

/**
 * Parses files of TypeScript declarations, hand-written or published. The compiler is loaded only where there is a file.
 * Files are read one by one and no type is worked out, so that a megabyte takes a fraction of a second.
 */
export async function parseDeclarations(files: readonly SourceFile[]): Promise<readonly DeclarationSyntax[]> {
  if (files.length === 0) return [];
  const { compileDeclarations } = await import("./compile-declarations.ts");
  return files.map(compileDeclarations);
}
