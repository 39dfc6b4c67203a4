import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spanFaults } from "./span-faults.ts";
import { syntaxOf } from "./syntax-of.ts";

const pieces = [
  "## Request body\n\nText with `code`, **bold** and [a link](../x.md#y).\n",
  '## <a name="properties"></a>属性 é😀 ##\n',
  "| Property | Type |\n|:---|---|\n| `id` | [identitySet][] |\n| a\tb | String \\| null | more |\n",
  "|a|b|c|\n|-|-|\n|1|2|3|\n",
  "|a|b|\n|-|-|\n|1|2|\n\n|3|4|\n",
  "|a|b|\n|-|-|\n|`x|y`|2|\n",
  '```http\nPOST https://x.test/users\nContent-type: application/json\n\n{\n  "a": [1, true, "é"],\n}\n```\n',
  '- item\n\n   ```json\n   { "k": "v" }\n   ```\n',
  "> [!NOTE]\n> Mind\n> ```http\n> GET /a/{b|c}\n> ```\n",
  '<!-- { "blockType": "request", "name": "x" } --><!-- {"a": 1} -->\n',
  '> <!-- {\n>   "blockType": "ignored"\n> } -->\n',
  'Words <!-- {"n": 1} --> and [!INCLUDE [x](../y.md)] more\n',
  "# [HTTP](#tab/http)\n```http\nHTTP/1.1 200 OK\n```\n---\n",
  '::: moniker range="v1"\ntext &amp; **more**\n::: moniker-end\n',
  "A&nbsp;b\u00a0c \u200bd  \nnext line https://x.test/y\n",
  "\tGET /indented\n",
  "[identitySet]: identityset.md\n",
];

const page = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("\n"));

test("every span of a page holds what its node says, in the file as it lies on disk", () => {
  const source = fc.tuple(page, fc.boolean(), fc.boolean(), fc.boolean()).map(([body, front, crlf, mark]) => {
    const text = (front ? "---\ntitle: T\n---\n\n" : "") + body;
    return (mark ? "\uFEFF" : "") + (crlf ? text.replaceAll("\n", "\r\n") : text);
  });
  fc.assert(
    fc.property(source, fc.constantFrom("native" as const, "remark" as const), (text, parser) => {
      expect(spanFaults(syntaxOf(text, parser), text)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("both parsers give the same tree", () => {
  fc.assert(
    fc.property(page, (text) => {
      expect(syntaxOf(text, "native")).toEqual(syntaxOf(text, "remark"));
    }),
    { numRuns: 100 },
  );
});

test("no text makes the parser throw", () => {
  const noise = fc.string({ unit: fc.constantFrom(..."|-`#>*[](){}<!:\"',. \n\t\\&/aGET1\0"), maxLength: 200 });
  fc.assert(
    fc.property(noise, (text) => void syntaxOf(text)),
    { numRuns: 400 },
  );
});
