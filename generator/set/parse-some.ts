import { collectFacts } from "../model/pages/collect-facts.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import { parseSources, type ParseCompanions, type Syntax } from "../parse/parse-sources.ts";
import { rememberTrees, type Trees } from "../parse/remember-trees.ts";
import type { PageSyntax } from "../parse/syntax.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { SourceFile, Sources } from "../read/sources.ts";

/** Parses some of the pages that were read, with the files that these include. */
export type ParseSome = (pages: readonly SourceFile[], companions: ParseCompanions) => Pick<Syntax, "pages" | "faults">;

/** Prepares for parsing pages in several lots. Files that are no pages of their own, but included, are parsed once. */
export function createParseSome(sources: Sources, options: ParseOptions | undefined): ParseSome {
  const fileByPath = new Map([...sources.includes, ...sources.pages].map((file) => [file.path, file]));
  const included = new Set(sources.includes);
  const kept = rememberTrees();
  return (pages, companions) => {
    const isAll = pages.length === sources.pages.length;
    const trees = isAll ? companions.trees : joinTrees(companions.trees ?? rememberTrees(), kept, included);
    for (let includes = isAll ? sources.includes : []; ;) {
      const part = { ...sources, pages, includes, csdl: [] };
      const syntax = parseSources(part, options, { ...companions, trees });
      const known = new Set([...includes, ...pages]);
      const more = [...lackingIn(syntax.pages)].flatMap((path) => fileByPath.get(path) ?? []);
      const fresh = more.filter((file) => !known.has(file));
      if (fresh.length === 0) return syntax;
      includes = [...includes, ...fresh];
    }
  };
}

/** Trees of which those of included files are kept beyond a lot. */
function joinTrees(ofLot: Trees, kept: Trees, included: ReadonlySet<SourceFile>): Trees {
  return {
    find: (file) => ofLot.find(file) ?? kept.find(file),
    keep: (file, page) => (included.has(file) ? kept : ofLot).keep(file, page),
  };
}

/** The paths of what isn't there to include. */
function lackingIn(pages: readonly PageSyntax[]): ReadonlySet<string> {
  const includes = pages.flatMap((page) => collectFacts(page).includes).filter(({ fault }) => fault === "missing");
  return new Set(includes.flatMap(({ lines, target }) => resolveInclude(lines.file, target) ?? []));
}
