import type { PageMemory } from "../read/cache/page-memory.ts";
import type { Sources } from "../read/sources.ts";
import { parseCsdl } from "./csdl/parse-csdl.ts";
import type { CsdlSchemaSyntax } from "./csdl/csdl-syntax.ts";
import type { DeclarationSyntax } from "./typescript/declaration-syntax.ts";
import { linkIncludes } from "./link-includes.ts";
import { parseKept } from "./parse-kept.ts";
import type { ParseOptions } from "./parse-page.ts";
import type { PageSyntax } from "./syntax.ts";

/** What the sources of one API say, file by file. */
export interface Syntax {
  /** In the order of the sources, with the pages they include in their place. */
  readonly pages: readonly PageSyntax[];
  readonly schemas: readonly CsdlSchemaSyntax[];
  /** Of TypeScript files, where there are any. */
  readonly declarations?: readonly DeclarationSyntax[];
}

/**
 * Parses every page and schema, and puts each included page into the `Include` that names it. A page that the memory
 * has is not parsed again.
 */
export function parseSources(sources: Sources, options: ParseOptions = {}, memory?: PageMemory): Syntax {
  const pages = sources.pages.map((file) => parseKept(file, options, memory));
  const includes = sources.includes.map((file) => parseKept(file, options, memory));
  return { pages: linkIncludes(pages, includes), schemas: sources.csdl.flatMap((file) => parseCsdl(file)) };
}
