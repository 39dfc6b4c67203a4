import { describe, expect, test } from "vitest";
import { buildReading } from "../../generator/model/reading/build-reading.ts";
import { linkIncludes } from "../../generator/parse/link-includes.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";
import { rangeOf } from "../../generator/text/source.ts";
import { vocabulary } from "../../generator/vocabulary/vocabulary.ts";
import { modelOf } from "./model-of.ts";

function read(text: string, includes: Readonly<Record<string, string>> = {}) {
  const page = parsePage({ path: "api/x.md", text });
  const parsed = Object.entries(includes).map(([path, content]) => parsePage({ path, text: content }));
  const [linked = page] = linkIncludes([page], parsed);
  return buildReading(linked, "microsoft.graph", vocabulary());
}

/** Heading and the kinds of its blocks, section by section. */
const outline = (reading: ReturnType<typeof read>) =>
  reading.sections.map(({ heading, role, blocks }) =>
    [heading?.node.content.text ?? "", role, ...blocks.map(({ node }) => node.kind)].join(" "),
  );

describe("a page laid flat", () => {
  test("has its sections in order, with roles and the headings above", () => {
    const reading = read("Before.\n\n# Title\n\nText.\n\n## Examples\n\n### Request\n\nText.\n\n### Response\n");
    expect(outline(reading)).toEqual([
      " other paragraph",
      "Title other paragraph",
      "Examples examples",
      "Request request paragraph",
      "Response response",
    ]);
    expect(reading.sections[3]?.above.map(({ role }) => role)).toEqual(["other", "examples"]);
    expect(reading.title).toBe("Title");
  });

  test("has what it includes in place, with the lines of the included file", () => {
    const reading = read("# T\n\n[!INCLUDE [permissions](../includes/p.md)]\n\nText.\n", {
      "includes/p.md": "\n\n|Permission type|Permissions|\n|:--|:--|\n|Application|A.Read|\n\n## Added\n\nMore.\n",
    });
    expect(outline(reading)).toEqual([" other", "T other table paragraph", "Added other paragraph"]);
    expect(reading.sections[1]?.blocks.map(({ lines }) => lines.file)).toEqual(["includes/p.md", "api/x.md"]);
  });

  test("has the HTTP tab read and the others put aside by name", () => {
    const reading = read(
      "# T\n\n# [C#](#tab/csharp)\n```csharp\nvar x;\n```\n# [HTTP](#tab/http)\n```http\nGET /me\n```\n---\n\nText.\n",
    );
    expect(outline(reading)).toEqual([" other", "T other code paragraph"]);
    expect(reading.claimable).toHaveLength(2);
    expect([...reading.claims.values()]).toEqual([{ kind: "aside", reason: "tab csharp" }]);
  });

  test("has the tables and code inside of lists, quotes and zones behind what holds them", () => {
    const reading = read(
      '# T\n\n- Item\n\n  ```http\n  GET /me\n  ```\n\n> [!NOTE]\n> |a|b|\n> |:-|:-|\n> |1|2|\n\n::: moniker range="x"\nInside.\n::: moniker-end\n',
    );
    expect(outline(reading)).toEqual([" other", "T other list code alert table paragraph"]);
  });
});

const kind = (text: string) => read(text).kind;

const declared = (type: string) => `---\ntitle: T\ndoc_type: ${type}\n---\n`;

describe("the kind of a page", () => {
  const routes = "## HTTP request\n```http\nGET /me\n```\n";
  const resource =
    '## JSON representation\n<!-- {"blockType": "resource", "@odata.type": "microsoft.graph.x"} -->\n```json\n{}\n```\n';
  test.each([
    ["routes", `# T\n${routes}`, "api"],
    ["routes on a page declared a resource", `${declared("resourcePageType")}# T\n${routes}`, "api"],
    ["a representation on a page declared an API page", `${declared("apiPageType")}# T\n${resource}`, "resource"],
    ["an API page without routes", `${declared("apiPageType")}# T\n`, "api"],
    ["enums", `${declared("enumPageType")}# T\n`, "enum"],
    ["a members table", "# x enum type\n## Members\n|Member|Value|\n|:-|:-|\n|a|0|\n", "enum"],
    ["a property table", "# x\n## Properties\n|Property|Type|Description|\n|:-|:-|:-|\n|a|String|A.|\n", "resource"],
    ["prose declared a resource", `${declared("resourcePageType")}# Working with users\n\nProse.\n`, "concept"],
    ["prose", "# Use the API\n\nProse.\n", "concept"],
  ])("%s", (_what, text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});

describe("the namespace of a page", () => {
  test.each([
    ["Namespace: microsoft.graph.callRecords", "microsoft.graph.callRecords"],
    ["命名空间：microsoft.graph.termStore", "microsoft.graph.termStore"],
    ["Espacio de nombres: microsoft.graph", "microsoft.graph"],
    ["Nothing of the kind.", "contoso.api"],
  ])("%s", (line, expected) => {
    const page = parsePage({ path: "x.md", text: `# T\n\n${line}\n` });
    expect(buildReading(page, "contoso.api", vocabulary()).namespace).toBe(expected);
  });
});

describe("a page of the model", () => {
  const model = modelOf({
    "concepts/about.md":
      '---\ntitle: About\nms.prod: x\n---\n# About [us](us.md "t")\n\n[!INCLUDE [x](../gone.md)]\n\n<!-- markdrift ignore style/* -->\n<!-- { "type": "#page.annotation" } -->\n\n|a|b|\n|:-|:-|\n|[c](d.md#e)|2|\n\n```json\n{"a": 1}\n```\n',
  });
  const [page] = model.pages;

  test("of a concept has all its blocks put aside", () => {
    expect(page?.kind).toBe("concept");
    expect([page?.tables[0]?.use, page?.codeBlocks[0]?.use]).toEqual([
      { kind: "aside", reason: "concept page" },
      { kind: "aside", reason: "concept page" },
    ]);
  });

  test("has its links, includes, annotations and directives with their places", () => {
    expect(page?.links.map(({ target, lines, targetSpan }) => [target, rangeOf(lines, targetSpan).line])).toEqual([
      ["us.md", 5],
      ["d.md#e", 14],
    ]);
    expect(page?.includes).toMatchObject([{ target: "../gone.md", fault: "missing" }]);
    expect(page?.annotations).toMatchObject([{ fields: [{ key: "type" }] }]);
    expect(page?.directives).toMatchObject([{ text: "markdrift ignore style/*", source: { line: 9 } }]);
    expect(page?.frontMatter).toEqual({ title: "About", "ms.prod": "x" });
    expect(page?.codeBlocks[0]?.bodies[0]?.text.trim()).toBe('{"a": 1}');
  });
});
