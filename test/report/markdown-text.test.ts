import { assert, property } from "fast-check";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { printMarkdownCode, printMarkdownProse } from "../../generator/report/markdown-text.ts";
import { printSafe } from "../../generator/text/print-safe.ts";
import { hostileText } from "../fuzz/hostile-text.ts";

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Lists the nodes of a text: what kinds there are, and what of it is text or HTML. */
function readMarkdown(text: string) {
  const kinds = new Set<string>();
  const parts: string[] = [];
  const html = new Set<string>();
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === "text") parts.push(node.value);
    if (node.type === "html") html.add(node.value);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(markdown.parse(text));
  return { kinds: [...kinds], text: parts.join(""), html: [...html] };
}

test("a text of a page is text in a list and in a table", () => {
  assert(
    property(hostileText, (text) => {
      const item = readMarkdown(`- ${printMarkdownProse(text)}.\n`);
      const allowed = ["root", "list", "listItem", "paragraph", "text", "html"];
      expect(item.kinds.filter((kind) => !allowed.includes(kind))).toEqual([]);
      expect(item.html.filter((tag) => tag !== "<code>" && tag !== "</code>")).toEqual([]);
      expect(item.text.replaceAll("\u200B", "").trim()).toBe(`${printSafe(text).replaceAll("`", "")}.`.trim());
      const row = readMarkdown(`|a|b|\n|-|-|\n| ${printMarkdownProse(text)} | ${printMarkdownCode(text)} |\n`);
      expect(row.kinds.toSorted()).toEqual(["html", "root", "table", "tableCell", "tableRow", "text"]);
    }),
    { seed: 8, numRuns: 200 },
  );
});

test("a text of a page mentions nobody and leads nowhere", () => {
  assert(
    property(hostileText, (text) => {
      const { text: read } = readMarkdown(`- ${printMarkdownProse(text)}\n`);
      expect(read).not.toMatch(/@\w|:\/\/|\bwww\.|#\d|\bGH-\d/i);
    }),
    { seed: 9, numRuns: 200 },
  );
});
