import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { printPage, restorePage } from "../../../generator/parse/kept/page-codec.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";

/** Parses a page, and brings it back from what is kept of it under another name. */
function bothWays(text: string): { readonly parsed: string; readonly restored: string } {
  const page = parsePage({ path: "one.md", text });
  const restored = restorePage(printPage(page, text), { path: "other.md", text });
  const lines = { ...page.lines, file: "other.md" };
  return { parsed: JSON.stringify({ ...page, file: "other.md", lines }), restored: JSON.stringify(restored) };
}

const everything = `---
title: "A: b"
- c
---
Before \`a\`, **b** *c* [d][e] ![f](g.png "h") <br> www.x.y &amp; [!INCLUDE [i](../j.md)] k

# <a name="l"></a>One
## Two ##
> [!NOTE]
> m

> n

1. o
   - p

|q|r|s|
|-|-|
|t \`u|v\`|-0|

::: moniker range="w"
x
:::: moniker-end

# [HTTP](#tab/http)
<!-- {"blockType": "request", "y": [1.50, -0, 1e3, 01, true, null, 'z'], } -->
<!-- plain -->
\`\`\`http
GET /a/{b}?c=d HTTP/1.1
E: f

{"g": "h\\u00e9", i: [{}, [], ""], }
HTTP/1.1 200 OK
Content-Type: text/plain

"日本"
\`\`\`
---
\`\`\`
GET /a
or
POST /b
\`\`\`
\`\`\`json
{"a": {"b": …}}
\`\`\`
    indented
<div>
html
</div>
<!-- never closed

[e]: /target
`;

test("what is kept of a page brings it back whole, under the name that the file now has", () => {
  for (const text of [everything, everything.replaceAll("\n", "\r\n"), `\uFEFF${everything}`, "", "\n"]) {
    const { parsed, restored } = bothWays(text);
    expect(restored).toBe(parsed);
  }
});

test("so is what was left out of a page, and that it was", () => {
  const nested = `\`\`\`json\n${"[".repeat(150)}${"]".repeat(150)}\n\`\`\`\n`;
  for (const text of [
    nested,
    `<!-- {"a": ${"[".repeat(150)}${"]".repeat(150)}} -->\n${nested}`,
    `${"> ".repeat(2000)}a`,
  ]) {
    const { parsed, restored } = bothWays(text);
    expect(parsed).toContain('"excesses":[{');
    expect(JSON.parse(restored)).toEqual(JSON.parse(parsed));
  }
});

test("every page of this repository comes back whole, in a quarter of the bytes of its tree", () => {
  const root = fileURLToPath(new URL("../../../docs-input", import.meta.url));
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:md|txt)$/.test(name)) continue;
    const text = readFileSync(join(root, name), "utf8");
    const { parsed, restored } = bothWays(text);
    expect(restored).toBe(parsed);
    expect(printPage(parsePage({ path: name, text }), text).length).toBeLessThan(parsed.length / 4);
  }
});

test("no text is kept wrong", () => {
  const piece = constantFrom(
    ..."|`*[]()<>!-#:{}\"',\\\n\r\t ae1😀",
    "\n\n",
    "GET /",
    "HTTP/1.1 200",
    "<!--",
    "-->",
    "```",
  );
  assert(
    property(array(piece, { maxLength: 60 }), (pieces) => {
      const { parsed, restored } = bothWays(pieces.join(""));
      expect(restored).toBe(parsed);
    }),
    { seed: 11, numRuns: 400 },
  );
});
