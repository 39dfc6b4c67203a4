import type { Sources } from "../read/sources.ts";
import { parseCsdl } from "./csdl/parse-csdl.ts";
import type { CsdlSchemaSyntax } from "./csdl/csdl-syntax.ts";
import { linkIncludes } from "./link-includes.ts";
import { parsePage, type ParseOptions } from "./parse-page.ts";
import type { PageSyntax } from "./syntax.ts";

/** What the sources of one API say, file by file. */
export interface Syntax {
  /** In the order of the sources, with the pages they include in their place. */
  readonly pages: readonly PageSyntax[];
  readonly schemas: readonly CsdlSchemaSyntax[];
}

/** Parses every page and schema, and puts each included page into the `Include` that names it. */
export function parseSources(sources: Sources, options: ParseOptions = {}): Syntax {
  const pages = sources.pages.map((file) => parsePage(file, options));
  const includes = sources.includes.map((file) => parsePage(file, options));
  return { pages: linkIncludes(pages, includes), schemas: sources.csdl.flatMap((file) => parseCsdl(file)) };
}
