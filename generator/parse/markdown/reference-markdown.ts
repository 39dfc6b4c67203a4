import { createRequire } from "node:module";
import { features } from "node:process";
import type { Root } from "mdast";
import { buildTree } from "./build-tree.ts";
import { mdastReader } from "./mdast-reader.ts";
import type { RootNode } from "./nodes.ts";
import { spareLinkSearch } from "./spare-link-search.ts";

/** Parses a page with remark: what the native parser is held to, and what parses the pages that it gets wrong. */
export function referenceMarkdown(text: string): RootNode {
  parse ??= processorOf(requirePackages());
  return buildTree(mdastReader(parse(text), text), text);
}

type Parse = (text: string) => Root;

interface Packages {
  readonly unified: typeof import("unified");
  readonly parse: typeof import("remark-parse");
  readonly gfm: typeof import("remark-gfm");
  readonly frontmatter: typeof import("remark-frontmatter");
}

/** To load remark takes longer than to check a small set of pages, and most runs have no page that needs it. */
let parse: Parse | undefined = features.require_module ? undefined : processorOf(await importPackages());

function processorOf({ unified, ...plugins }: Packages): Parse {
  const processor = unified
    .unified()
    .use(plugins.parse.default)
    .use(plugins.gfm.default)
    .use(function spare() {
      spareLinkSearch(this.data());
    })
    .use(plugins.frontmatter.default)
    .freeze();
  return (text) => processor.parse(text);
}

/** Node.js 20.19 and later can load ES modules at once, where they are needed. */
function requirePackages(): Packages {
  const require = createRequire(import.meta.url);
  return {
    unified: require("unified") as Packages["unified"],
    parse: require("remark-parse") as Packages["parse"],
    gfm: require("remark-gfm") as Packages["gfm"],
    frontmatter: require("remark-frontmatter") as Packages["frontmatter"],
  };
}

async function importPackages(): Promise<Packages> {
  const [unified, parsing, gfm, frontmatter] = await Promise.all([
    import("unified"),
    import("remark-parse"),
    import("remark-gfm"),
    import("remark-frontmatter"),
  ]);
  return { unified, parse: parsing, gfm, frontmatter };
}
