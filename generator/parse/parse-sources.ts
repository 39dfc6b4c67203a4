import { defaultLimits } from "../config/limits.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { SourceFile, Sources } from "../read/sources.ts";
import { csdlDiagnostics } from "./csdl/csdl-diagnostics.ts";
import type { CsdlSchemaSyntax } from "./csdl/csdl-syntax.ts";
import { excessDiagnostics } from "./excess-diagnostics.ts";
import type { DeclarationSyntax } from "./typescript/declaration-syntax.ts";
import { linkIncludes } from "./link-includes.ts";
import { parseKept } from "./parse-kept.ts";
import type { ParseOptions } from "./parse-page.ts";
import { parseSchema } from "./parse-schema.ts";
import type { Trees } from "./remember-trees.ts";
import type { PageSyntax } from "./syntax.ts";

/** What the sources of one API say, file by file. */
export interface Syntax {
  /** In the order of the sources, with the pages they include in their place. */
  readonly pages: readonly PageSyntax[];
  readonly schemas: readonly CsdlSchemaSyntax[];
  /** Of TypeScript files, where there are any. */
  readonly declarations?: readonly DeclarationSyntax[];
  /** What couldn't be read as it stands: faults of CSDL, and what is beyond a limit. */
  readonly faults?: readonly Diagnostic[];
}

/** Runs the parsing of one page of so many, to measure or announce it; what it returns goes on. */
export type ObservePage = <Result>(page: PageTurn, parse: () => Result) => Result;

/** A page whose turn it is: the how manieth of how many, counted from 1. */
export interface PageTurn {
  readonly file: string;
  readonly turn: number;
  readonly of: number;
}

/** What accompanies parsing without a say in what comes of it. */
export interface ParseCompanions {
  readonly memory?: PageMemory | undefined;
  /** What this process has parsed before. */
  readonly trees?: Trees | undefined;
  readonly observePage?: ObservePage | undefined;
  /** Takes the paths that pages include, and that aren't among the sources. */
  readonly missing?: Set<string>;
}

/**
 * Parses every page and schema, and puts each included page into the `Include` that names it. A page that the memory
 * has is not parsed again.
 */
export function parseSources(
  sources: Sources,
  options: ParseOptions = {},
  { memory, trees, observePage = (_, parse) => parse(), missing }: ParseCompanions = {},
): Syntax {
  const files = [...sources.pages, ...sources.includes];
  const parse = (file: SourceFile): PageSyntax => {
    const page = trees?.find(file) ?? parseKept(file, options, memory);
    trees?.keep(file, page);
    return page;
  };
  const parsed = files.map((file, at) =>
    observePage({ file: file.path, turn: at + 1, of: files.length }, () => parse(file)),
  );
  const limits = { ...defaultLimits, ...options.limits };
  const pages = linkIncludes(
    parsed.slice(0, sources.pages.length),
    parsed.slice(sources.pages.length),
    limits,
    missing,
  );
  const schemas = sources.csdl.map((file) => parseSchema(file, options));
  return { pages, schemas, faults: [...parsed.flatMap(excessDiagnostics), ...csdlDiagnostics(schemas)] };
}
