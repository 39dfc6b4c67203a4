import { describe, expect, test } from "vitest";
import { modelOf, properties, structured } from "../model-of.ts";

const request = (body: string, example = "") =>
  `# Create lamp\n\n## HTTP request\n\`\`\`http\nPOST /lamps\n\`\`\`\n\n## Request body\n${body}\n\n|Property|Type|Description|\n|:--|:--|:--|\n|id|String|Key of the entity.|\n|color|String|Its color.|\n\n## Response\nIf successful, returns \`201 Created\`.\n\n## Example\n### Request\n\`\`\`http\nPOST https://graph.microsoft.com/v1.0/lamps\nContent-type: application/json\n\n{${example}"color": "red"}\n\`\`\`\n`;

describe("a type that only an API page describes", () => {
  test("is named by the example's own type", () => {
    const model = modelOf({
      "api/lamp-create.md": request("Supply a lamp.", `"@odata.type": "#microsoft.graph.lamp",`),
    });
    expect(properties(model, "microsoft.graph.lamp")).toEqual(["id: Edm.String", "color: Edm.String"]);
    expect(structured(model, "microsoft.graph.lamp")).toMatchObject({
      kind: "entityType",
      key: ["id"],
      inferred: true,
    });
  });

  test("is named by the text on the request body", () => {
    const model = modelOf({
      "api/x.md": request(
        "In the request body, supply a JSON representation of the [lamp](../resources/lamp.md) object.",
      ),
    });
    expect([...model.types.keys()]).toEqual(["microsoft.graph.lamp"]);
  });

  test("is not inferred where a resource page declares it, under whatever name links reach it by", () => {
    const model = modelOf({
      "api/x.md": request(
        "Supply a JSON representation of the [lamp](../resources/lamp.md) object.",
        `"@odata.type": "#microsoft.graph.bulb",`,
      ),
      "resources/lamp.md":
        "# lamp resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|watts|Int32|Power.|\n",
    });
    expect(properties(model, "microsoft.graph.lamp")).toEqual(["watts: Edm.Int32"]);
    expect([...model.types.keys()]).toEqual(["microsoft.graph.lamp"]);
  });

  test("is not inferred from prose that names no type", () => {
    const model = modelOf({ "api/x.md": request("Supply a JSON representation of that thing as well.") });
    expect([...model.types.keys()]).toEqual([]);
  });
});
