import { describe, expect, test } from "vitest";
import { modelOf, properties, structured } from "../model-of.ts";

const page = (heading: string, rows: string) =>
  `# lamp 资源类型\n\n命名空间：microsoft.graph\n\n## <a name="properties"></a>${heading}\n|Property|Type|Description|\n|:--|:--|:--|\n${rows}\n\n## <a name="json-representation"></a>JSON 表示形式\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp" } -->\n\`\`\`json\n{"description": "String", "displayName": "String", "isHidden": true, "watts": 5}\n\`\`\`\n`;

describe("names that translation broke", () => {
  const model = modelOf({
    "resources/lamp.md": page(
      "属性",
      "|说明|String|What it is.|\n|displayName|String|Its name.|\n|IsHidden|Boolean|Whether.|\n|瓦特|Int32|Power.|",
    ),
  });

  test("are taken from the JSON representation, by place or by case", () => {
    expect(properties(model, "microsoft.graph.lamp")).toEqual([
      "description: Edm.String",
      "displayName: Edm.String",
      "isHidden: Edm.Boolean",
      "watts: Edm.Int32",
    ]);
  });

  test("and stand in the declarations as they were written", () => {
    const [description, , isHidden] = structured(model, "microsoft.graph.lamp").properties;
    expect(description?.declarations.map(({ name }) => name)).toEqual(["说明", "description"]);
    expect(isHidden?.declarations.map(({ name }) => name)).toEqual(["IsHidden", "isHidden"]);
  });

  test("on a page that is no translation, only case is repaired: other differences are the docs' own", () => {
    const english = modelOf({
      "resources/lamp.md": page("properties", "|summary|String|What it is.|\n|displayName|String|Its name.|").replace(
        "JSON 表示形式",
        "JSON representation",
      ),
    });
    expect(properties(english, "microsoft.graph.lamp")[0]).toBe("summary: Edm.String");
  });
});

test("a relationship without humps takes the spelling of the routes", () => {
  const model = modelOf({
    "resources/plan.md":
      "# plan resource type\n\n## Relationships\n|Relationship|Type|Description|\n|:--|:--|:--|\n|openshifts|[shift](shift.md) collection|The shifts.|\n",
    "resources/shift.md":
      "# shift resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|id|String|Key of the entity.|\n",
    "api/plan-list.md": "# List shifts\n\n## HTTP request\n```http\nGET /plans/{id}/openShifts\n```\n",
  });
  expect(properties(model, "microsoft.graph.plan")).toEqual(["→ openShifts: Collection(microsoft.graph.shift)"]);
});
