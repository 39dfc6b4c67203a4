import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { TypeIndex } from "../../../generator/model/types/type-index.ts";
import { printModel } from "../../../generator/model/print-model.ts";
import { buildReading } from "../../../generator/model/reading/build-reading.ts";
import { buildTypes } from "../../../generator/model/types/build-types.ts";
import { draftPage } from "../../../generator/model/types/draft-page.ts";
import type { PageDraft } from "../../../generator/model/types/page-draft.ts";
import { linkIncludes } from "../../../generator/parse/link-includes.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import { parseSources } from "../../../generator/parse/parse-sources.ts";
import type { PageSyntax } from "../../../generator/parse/syntax.ts";
import { readSources } from "../../../generator/read/read-sources.ts";
import { vocabulary } from "../../../generator/vocabulary/vocabulary.ts";

const draftOf = (page: PageSyntax) => draftPage(buildReading(page, "microsoft.graph", vocabulary()));
const draftText = (path: string, text: string) => draftOf(parsePage({ path, text }));

describe("the draft of a page", () => {
  test("of a type has its tables and representations, with ranges as numbers", () => {
    const draft = draftText(
      "resources/lamp.md",
      '# lamp resource type\n\nA source of light.\n\n## Methods\n|Method|Return type|\n|:--|:--|\n|[List](x.md)|lamp|\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|mode|[mode](mode.md) collection|Read-only. Possible values are: `day`, `night`.|\n\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp" } -->\n```json\n{"mode": ["String"]}\n```\n',
    );
    expect(draft).toEqual({
      file: "resources/lamp.md",
      kind: "resource",
      namespace: "microsoft.graph",
      hasMethods: true,
      sketches: [
        {
          kind: "structured",
          name: "microsoft.graph.lamp",
          description: "A source of light.",
          bases: [],
          derived: [],
          abstract: false,
          openType: false,
          key: [],
          origin: "propertyTable",
          source: [1, 3, 1, 21],
          partial: false,
          rows: [
            {
              origin: "propertyTable",
              name: "mode",
              source: [13, 2, 13, 6],
              typeCell: { text: "mode collection", source: [13, 7, 13, 33] },
              type: { name: "mode", target: "mode.md", collection: true },
              descriptionCell: { text: "Read-only. Possible values are: day, night.", source: [13, 34, 13, 81] },
              markers: { readOnly: true },
              possibleValues: [
                { name: "day", source: [13, 67, 13, 70] },
                { name: "night", source: [13, 74, 13, 79] },
              ],
            },
          ],
          representations: [
            {
              source: [17, 1, 19, 4],
              partial: false,
              properties: [
                {
                  name: "mode",
                  source: [18, 2, 18, 8],
                  type: { name: "Edm.String", collection: true },
                  typeText: "array",
                  typeSource: [18, 10, 18, 20],
                },
              ],
            },
          ],
        },
      ],
      routeNames: [],
    });
  });

  test("of a request has the type that its body may be and the names in its routes", () => {
    const draft = draftText(
      "api/lamp-create.md",
      '# Create lamp\n\n## HTTP request\n```http\nPOST /rooms/{id}/lamps?x=y\nPOST /me/rooms/{id}/lamps\n```\n\n## Request body\nSupply a JSON representation of a new [lamp](../resources/lamp.md) object.\n\n|Property|Type|Description|\n|:--|:--|:--|\n|id|String|Key.|\n\n## Example\n```http\nPOST https://graph.microsoft.com/v1.0/rooms/1/lamps\nContent-type: application/json\n\n{"@odata.type": "#microsoft.graph.bulb", "id": "1"}\n```\n',
    );
    expect(draft).toEqual({
      file: "api/lamp-create.md",
      kind: "api",
      namespace: "microsoft.graph",
      sketches: [],
      bodyType: {
        names: [
          { name: "microsoft.graph.bulb", target: "../resources/lamp.md" },
          { name: "lamp", target: "../resources/lamp.md" },
        ],
        sketch: {
          kind: "structured",
          name: "microsoft.graph.bulb",
          inferred: true,
          bases: [],
          derived: [],
          abstract: false,
          openType: false,
          key: ["id"],
          origin: "requestBodyTable",
          source: [1, 3, 1, 14],
          partial: false,
          rows: [
            {
              origin: "requestBodyTable",
              name: "id",
              source: [14, 2, 14, 4],
              typeCell: { text: "String", source: [14, 5, 14, 11] },
              type: { name: "Edm.String", primitive: true },
              descriptionCell: { text: "Key.", source: [14, 12, 14, 16] },
              markers: { key: true },
            },
          ],
          representations: [],
        },
      },
      routeNames: ["rooms", "lamps", "me"],
    });
  });
});

test("an enum below a heading of a translated page keeps the bookmark that links name it by", () => {
  const draft = draftText(
    "resources/enums.md",
    '---\ndoc_type: enumPageType\n---\n# Enums\n\n### <a name="mode-values"></a>mode 值\n|Member|\n|:--|\n|day|\n',
  );
  expect(draft).toMatchObject({
    translated: true,
    sketches: [
      {
        kind: "enum",
        name: "microsoft.graph.mode",
        anchor: "mode-values",
        members: [{ name: "day", source: [9, 2, 9, 5] }],
      },
    ],
  });
});

describe("types built from drafts that were kept as JSON", () => {
  test.each(["beta", "v1.0"])("are the same for the documentation of %s", async (version) => {
    const cwd = fileURLToPath(new URL("../../../docs-input", import.meta.url));
    const { pages } = parseSources(await readSources({ cwd, docs: [version], csdl: [] }), {});
    expectSame(pages.map(draftOf));
  });

  test("are the same where an include has the table and names are of prototypes", () => {
    const page = parsePage({
      path: "resources/lamp.md",
      text: "# __proto__ resource type\n\n## Properties\n[!INCLUDE [rows](../includes/rows.md)]\n",
    });
    const include = parsePage({
      path: "includes/rows.md",
      text: "|Property|Type|Description|\n|:--|:--|:--|\n|`__proto__`|constructor|Possible values are: `toString`, `__proto__`.|\n",
    });
    const drafts = linkIncludes([page], [include]).map(draftOf);
    expect(drafts[0]?.sketches).toMatchObject([{ rows: [{ source: [3, 3, 3, 12, "includes/rows.md"] }] }]);
    expectSame(drafts);
  });
});

function expectSame(drafts: readonly PageDraft[]): void {
  const kept: readonly PageDraft[] = drafts.map((draft) => JSON.parse(JSON.stringify(draft)));
  expect(kept).toStrictEqual(drafts);
  const built = buildTypes(drafts);
  const rebuilt = buildTypes(kept);
  expect(rebuilt).toStrictEqual(built);
  expect(printTypes(rebuilt)).toBe(printTypes(built));
}

function printTypes({ types }: TypeIndex): string {
  return printModel({ schemaVersion: 1, types, operations: [], actions: [], functions: [], pages: [] });
}
