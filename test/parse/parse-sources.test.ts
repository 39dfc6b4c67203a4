import { expect, test } from "vitest";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { rememberTrees } from "../../generator/parse/remember-trees.ts";
import type { Block, PageSyntax } from "../../generator/parse/syntax.ts";
import type { SourceFile, Sources } from "../../generator/read/sources.ts";

function sources(pages: readonly SourceFile[], includes: readonly SourceFile[]): Sources {
  return { root: "/docs", pages, includes, csdl: [], diagnostics: [] };
}

/** Prints the includes of a page: what they lead to, or why they lead nowhere. */
function includesOf({ blocks, sections }: Pick<PageSyntax, "blocks" | "sections">): readonly string[] {
  const below = (block: Block): readonly string[] => {
    if (block.kind === "include")
      return [block.fault ?? `${block.fragment?.file}`, ...(block.fragment ? includesOf(block.fragment) : [])];
    if (block.kind === "tabs") return block.tabs.flatMap((tab) => tab.blocks.flatMap(below));
    if (block.kind === "list") return block.items.flatMap((item) => item.blocks.flatMap(below));
    return "blocks" in block ? block.blocks.flatMap(below) : [];
  };
  return [...blocks.flatMap(below), ...sections.flatMap(includesOf)];
}

test("parseSources links includes inside the root, wherever they stand, and says why others lead nowhere", () => {
  const page = {
    path: "api/user-get.md",
    text: `# T

[!INCLUDE [a](../includes/a.md)]

- item
  [!INCLUDE [none](../includes/none.md)]

> [!INCLUDE [outside](../../secret.md)]

# [HTTP](#tab/http)
[!INCLUDE [rooted](~/includes/b.md)]

---

[!INCLUDE [loop](../includes/loop.md)]
`,
  };
  const { pages } = parseSources(
    sources(
      [page],
      [
        { path: "includes/a.md", text: "[!INCLUDE [b](b.md)]" },
        { path: "includes/b.md", text: "|a|\n|-|\n" },
        { path: "includes/loop.md", text: "[!INCLUDE [loop](loop.md)]" },
      ],
    ),
  );
  expect(pages.flatMap(includesOf)).toEqual([
    "includes/a.md",
    "includes/b.md",
    "missing",
    "outside",
    "includes/b.md",
    "includes/loop.md",
    "circular",
  ]);
});

test("spans of an included page are those of its own file", () => {
  const text = "\r\n|a|\r\n|-|\r\n";
  const { pages } = parseSources(sources([{ path: "a.md", text: "[!INCLUDE [x](x.md)]" }], [{ path: "x.md", text }]));
  const [include] = pages[0]?.blocks ?? [];
  const fragment = include?.kind === "include" ? include.fragment : undefined;
  const [table] = fragment?.blocks ?? [];
  expect(fragment?.lines.file).toBe("x.md");
  expect(table && text.slice(table.start, table.end)).toBe("|a|\r\n|-|");
});

test("parseSources takes trees that it knows, with the name and lines of the file that has their text now", () => {
  const text = "# T\n\nA [link](b.md).\n";
  const trees = rememberTrees();
  const [kept] = parseSources(sources([{ path: "a.md", text }], []), {}, { trees }).pages;
  const moved = sources(
    [
      { path: "a.md", text },
      { path: "b.md", text },
      { path: "c.md", text: "# C\n" },
    ],
    [],
  );
  const { pages } = parseSources(moved, {}, { trees });
  expect(pages).toEqual(parseSources(moved).pages);
  expect(pages[0]).toBe(kept);
  expect(pages[1]?.blocks).toBe(kept?.blocks);
});
