import type { ApiModel, Operation } from "../../../generator/model/api-model.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";

/** Resource pages that the API pages of these tests link to. */
const resources: Readonly<Record<string, string>> = {
  "resources/lamp.md": `# lamp resource type

Namespace: microsoft.graph

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|Key of the entity.|
|brightness|Int32|How bright it shines.|
`,
  "resources/room.md": `# room resource type

Namespace: microsoft.graph

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|Key of the entity.|
`,
};

/** Builds the model of one API page with the resource pages beside it. */
export function modelOf(page: string): ApiModel {
  const texts = { ...resources, "api/lamp.md": page };
  const pages = Object.entries(texts).map(([path, text]) => parsePage({ path, text }));
  return buildModel({ pages, schemas: [] });
}

/** Builds the operations of one API page. */
export function operationsOf(page: string): readonly Operation[] {
  return modelOf(page).operations;
}

/** Builds the one operation of a page whose sections follow a title and a route. */
export function operationOf(sections: string, route = "GET /lamps/{id}"): Operation {
  const [operation] = operationsOf(`# Get lamp

Namespace: microsoft.graph

Read a [lamp](../resources/lamp.md) object.

## HTTP request

<!-- { "blockType": "ignored" } -->
\`\`\`http
${route}
\`\`\`

${sections}
`);
  if (operation === undefined) throw new Error("The page has no operation.");
  return operation;
}
