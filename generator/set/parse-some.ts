import type { ParseOptions } from "../parse/parse-page.ts";
import { parseSources, type ParseCompanions, type Syntax } from "../parse/parse-sources.ts";
import { rememberTrees, type Trees } from "../parse/remember-trees.ts";
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
      const missing = new Set<string>();
      const part = { ...sources, pages, includes, csdl: [] };
      const syntax = parseSources(part, options, { ...companions, trees, missing });
      const more = [...missing].flatMap((path) => fileByPath.get(path) ?? []);
      if (more.length === 0) return syntax;
      includes = [...includes, ...more];
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
