import { describe, expect, test } from "vitest";
import type { Section } from "../../generator/parse/syntax.ts";
import { blocksOf, syntaxOf } from "./syntax-of.ts";

function outline(sections: readonly Section[], indent = ""): string {
  return sections
    .map(
      ({ heading, sections: below }) =>
        `${indent}${heading.content.text} #${heading.anchor}\n${outline(below, `${indent}  `)}`,
    )
    .join("");
}

describe("a Markdown page", () => {
  test("nests sections and keeps the English anchors of translated headings", () => {
    const page = syntaxOf(
      '# 获取用户\n\n## <a name="http-request"></a>HTTP 请求\n\n### Example 1\n\n## <a id="response"></a>响应\n\n## Example 1\n\n# Other',
    );
    expect(outline(page.sections)).toBe(
      "获取用户 #获取用户\n  HTTP 请求 #http-request\n    Example 1 #example-1\n  响应 #response\n  Example 1 #example-1-1\nOther #other\n",
    );
    expect(page.sections[0]?.sections[0]?.heading.explicitAnchor).toBe("http-request");
  });

  test("reads the scalars of its front matter with their places", () => {
    const source = '\uFEFF---\r\ntitle: "Get user"\r\ntags: [a]\r\ndoc_type: apiPageType\r\n---\r\n# T';
    const { frontMatter } = syntaxOf(source);
    expect(frontMatter?.fields.map(({ key, value, start, end }) => [key, value, source.slice(start, end)])).toEqual([
      ["title", "Get user", 'title: "Get user"'],
      ["doc_type", "apiPageType", "doc_type: apiPageType"],
    ]);
  });

  test.each([
    ['title: "A: b"\nowner: jo  \n', ["title=A: b", "owner=jo"]],
    ["title: 'It'\r\nowner: Jo Ann\r\n", ["title=It", "owner=Jo Ann"]],
    ["title: It''s\nowner: 'It''s'\n", ["title=It''s", "owner=It's"]],
    ['title: "a \\"b\\""\nowner: x # who\n', ['title=a "b"', "owner=x"]],
    ["title: a\n  b\n", ["title=a b"]],
    ["title: a\u00a0\n", ["title=a\u00a0"]],
    ["title: \"a\u00a0b\u3000\"\nowner: '\u00a0c'\n", ["title=a\u00a0b\u3000", "owner=\u00a0c"]],
    ['title: "a\u2028b"\n', ["title=a\u2028b"]],
  ])("reads %j as YAML does", (yaml, expected) => {
    const { frontMatter } = syntaxOf(`---\n${yaml}---\n`);
    expect(frontMatter?.fields.map(({ key, value }) => `${key}=${value}`)).toEqual(expected);
  });

  test("says where front matter can't be read", () => {
    expect(syntaxOf("---\ntitle: [\n---\n").frontMatter?.fault).toMatch(/^Flow sequence/);
  });

  test("keeps text as a reader sees it, with the place of each part", () => {
    const source = 'A&nbsp;*big* [`x`](y.md "t")  list:<ul><li>one</li><li>two</li></ul>\\*';
    const [block] = blocksOf(source);
    if (block?.kind !== "paragraph") throw new Error("not a paragraph");
    expect(block.content.text).toBe("A big x list:\none\ntwo\n*");
    expect(
      block.content.parts.map((part) => [part.kind, part.text, part.at, source.slice(part.start, part.end)]),
    ).toEqual([
      ["emphasis", "big", 2, "*big*"],
      ["link", "x", 6, '[`x`](y.md "t")'],
      ["code", "x", 6, "`x`"],
    ]);
    const link = block.content.parts.find((part) => part.kind === "link");
    expect(link?.kind === "link" && [link.target, source.slice(link.targetSpan.start, link.targetSpan.end)]).toEqual([
      "y.md",
      "y.md",
    ]);
  });

  test("turns glued comments into annotations of their own, each with its JSON in place", () => {
    const source =
      '<!-- { "blockType": "request", } --><!-- {"name":"x"}-->\n<!-- note -->\n\n```http\nGET /x\n```\n\n<!-- open';
    const blocks = blocksOf(source);
    expect(blocks.map((block) => block.kind)).toEqual(["annotation", "annotation", "comment", "code", "comment"]);
    const [first, second, , code, last] = blocks;
    if (first?.kind !== "annotation" || code?.kind !== "code" || last?.kind !== "comment")
      throw new Error("other blocks");
    expect(first.fields.map(({ key, keySpan }) => [key, source.slice(keySpan.start, keySpan.end)])).toEqual([
      ["blockType", '"blockType"'],
    ]);
    expect(first.json.faults.map(({ code: fault, start }) => [fault, source.slice(start, start + 1)])).toEqual([
      ["trailingComma", ","],
    ]);
    expect(code.annotation).toEqual(second);
    expect(last.closed).toBe(false);
  });

  test("does not count table rows that a comment holds", () => {
    expect(blocksOf("<!--\n|Property|Type|\n|-|-|\n|id|String|\n-->").map((block) => block.kind)).toEqual(["comment"]);
  });

  test("takes a comment in the middle of a line out of its paragraph", () => {
    expect(blocksOf('Text <!-- {"blockType":"ignored"} --> on.').map((block) => block.kind)).toEqual([
      "paragraph",
      "annotation",
    ]);
  });

  test("reads alerts of both ages", () => {
    const alerts = blocksOf("> [!NOTE]\n> Mind it.\n\n> **Important:** This too.\n\n> Just said.");
    expect(alerts.map((block) => (block.kind === "alert" ? block.label : block.kind))).toEqual([
      "NOTE",
      "Important",
      "quote",
    ]);
    const [note] = alerts;
    expect(
      note?.kind === "alert" && note.blocks.map((block) => block.kind === "paragraph" && block.content.text),
    ).toEqual(["Mind it."]);
  });

  test("reads includes, several in a paragraph and between words", () => {
    const source = "Before\n[!INCLUDE [a](../x.md)]\n[!include[b](../y.md)] after";
    const blocks = blocksOf(source);
    expect(blocks.map((block) => (block.kind === "include" ? `${block.label} ${block.target}` : block.kind))).toEqual([
      "paragraph",
      "a ../x.md",
      "b ../y.md",
      "paragraph",
    ]);
    const [, include] = blocks;
    expect(include && source.slice(include.start, include.end)).toBe("[!INCLUDE [a](../x.md)]");
  });

  test("groups tabs up to the line that closes them", () => {
    const source =
      "# [HTTP](#tab/http)\n```http\nGET /me\n```\n# [C#](#tab/csharp)\n[!INCLUDE [s](s.md)]\n\n---\n\nBehind";
    const [tabs, behind] = blocksOf(source);
    if (tabs?.kind !== "tabs") throw new Error("no tabs");
    expect(tabs.tabs.map((tab) => [tab.id, tab.label, tab.blocks.map((block) => block.kind)])).toEqual([
      ["http", "HTTP", ["code"]],
      ["csharp", "C#", ["include"]],
    ]);
    expect(behind?.kind).toBe("paragraph");
  });

  test("closes tabs at a line of dashes that sticks to what is above it", () => {
    const blocks = blocksOf("# [Java](#tab/java)\n[!INCLUDE [s](s.md)]\n---\nBehind");
    expect(
      blocks.map((block) => (block.kind === "tabs" ? block.tabs[0]?.blocks.map((inner) => inner.kind) : block.kind)),
    ).toEqual([["include"], "paragraph"]);
  });

  test("ends tabs that nothing closes at the next heading", () => {
    const page = syntaxOf("# T\n\n# [HTTP](#tab/http)\ntext\n\n## Response\nmore");
    expect(page.sections[0]?.blocks.map((block) => block.kind)).toEqual(["tabs"]);
    expect(page.sections[0]?.sections[0]?.blocks.map((block) => block.kind)).toEqual(["paragraph"]);
  });

  test("reads zones, though they stick to what they hold, and takes headings out of them", () => {
    const source =
      '# T\n\n::: moniker range="v1"\n|a|\n|-|\n|1|\n::: moniker-end\n\n::: zone pivot="x"\n\n## H\n\ntext\n::: zone-end\n';
    const [top] = syntaxOf(source).sections;
    const zone = top?.blocks[0];
    expect(zone?.kind === "zone" && [zone.name, zone.condition, zone.blocks.map((block) => block.kind)]).toEqual([
      "moniker",
      "v1",
      ["table"],
    ]);
    const inner = top?.sections[0]?.blocks[0];
    expect(inner?.kind === "zone" && [inner.name, inner.condition]).toEqual(["zone", "x"]);
  });

  test("survives nesting made to exhaust the stack", () => {
    expect(syntaxOf(`${">".repeat(400)} x`).blocks).toHaveLength(1);
    expect(syntaxOf(`${">".repeat(3000)} x`)).toMatchObject({
      blocks: [],
      excesses: [{ limit: "nesting", found: 3000 }],
    });
    expect(syntaxOf(`a\n\n${"* ".repeat(3000)}\n\n${"-".repeat(3000)}\n`).excesses).toBeUndefined();
    expect(syntaxOf(`${"*a **b ".repeat(1500)}${"** c*".repeat(1500)}`).blocks).toHaveLength(1);
  });
});
