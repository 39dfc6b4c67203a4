import { collectFacts } from "../model/pages/collect-facts.ts";
import { parseInThreads } from "../parse/parse-in-threads.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import { parseSources, type ObservePage, type Syntax } from "../parse/parse-sources.ts";
import { rememberTrees } from "../parse/remember-trees.ts";
import type { PageSyntax } from "../parse/syntax.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { SourceFile, Sources } from "../read/sources.ts";

/** How pages are parsed. */
export interface ParseRequest {
  readonly parse?: ParseOptions;
  /** How many threads parse; one by default. */
  readonly jobs?: number;
  readonly memory?: PageMemory;
  readonly observePage?: ObservePage;
}

/** Parses some of the pages that were read, with the files that these include. */
export async function parseSome(
  pages: readonly SourceFile[],
  sources: Sources,
  request: ParseRequest,
): Promise<Pick<Syntax, "pages" | "faults">> {
  const isAll = pages.length === sources.pages.length;
  const part = { ...sources, pages, includes: isAll ? sources.includes : [], csdl: [] };
  const trees = (await parseInThreads(part, request)) ?? (isAll ? undefined : rememberTrees());
  const companions = { ...request, trees };
  const fileByPath = new Map([...sources.includes, ...sources.pages].map((file) => [file.path, file]));
  for (let { includes } = part; ;) {
    const syntax = parseSources({ ...part, includes }, request.parse, companions);
    const known = new Set([...includes, ...pages]);
    const more = [...lackingIn(syntax.pages)].flatMap((path) => fileByPath.get(path) ?? []);
    const fresh = more.filter((file) => !known.has(file));
    if (fresh.length === 0) return syntax;
    includes = [...includes, ...fresh];
  }
}

/** The paths of what isn't there to include. */
function lackingIn(pages: readonly PageSyntax[]): ReadonlySet<string> {
  const includes = pages.flatMap((page) => collectFacts(page).includes).filter(({ fault }) => fault === "missing");
  return new Set(includes.flatMap(({ lines, target }) => resolveInclude(lines.file, target) ?? []));
}
