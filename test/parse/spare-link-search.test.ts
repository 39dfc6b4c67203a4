import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { spareLinkSearch } from "../../generator/parse/markdown/spare-link-search.ts";

const whole = unified().use(remarkParse).use(remarkGfm).freeze();
const sparing = unified().use(remarkParse).use(remarkGfm).freeze();
spareLinkSearch(sparing.data());

test.each([
  { text: "Write to a&#64;contoso.com.", links: 1 },
  { text: "- *WWW\\.contoso.com*", links: 1 },
  { text: "# HTTPS:\\//contoso.com", links: 1 },
  { text: "[www.contoso.com] and [a\\@contoso.com](/b)", links: 2 },
  { text: "An `@odata.type` at <https://contoso.com> is no address in text.", links: 1 },
  { text: "None, nor a [link](/b).", links: 1 },
])("remark-gfm finds the same in $text", ({ text, links }) => {
  const tree = JSON.stringify(sparing.parse(text));
  expect(tree).toBe(JSON.stringify(whole.parse(text)));
  expect(tree.match(/"type":"link"/g)).toHaveLength(links);
});
