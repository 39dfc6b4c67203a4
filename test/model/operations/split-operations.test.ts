import { describe, expect, test } from "vitest";
import type { Operation } from "../../../generator/model/api-model.ts";
import { modelOf, operationsOf } from "./operations-of.ts";

const http = (text: string) => `\`\`\`http\n${text}\n\`\`\`\n`;
const permissions = "## Permissions\n\n|Permission type|Permissions|\n|:---|:---|\n|Application|Lamp.Read|\n";
const outline = ({ id, title, routes, responses, permissions: granted, examples }: Operation) =>
  [
    id,
    title,
    routes.map(({ path }) => path).join(" "),
    `${responses.length} ${granted.length} ${examples.length}`,
  ].join(" | ");
const read = (page: string) => operationsOf(page).map(outline);

describe("a page is one operation", () => {
  test("with routes parted by subheadings", () => {
    expect(
      read(
        `# Get lamp\n${permissions}\n## HTTP request\n### By id\n${http("GET /lamps/{id}")}\n### By room\n${http("GET /rooms/{id}/lamp")}`,
      ),
    ).toEqual(["api/lamp | Get lamp | /lamps/{id} /rooms/{id}/lamp | 0 1 0"]);
  });

  test("with two HTTP request sections that share the rest", () => {
    expect(
      read(
        `# Put lamp\n## HTTP request (to replace)\n${http("PUT /lamps/{id}")}\n## HTTP request (to add)\n${http("PUT /lamps")}\n## Response\nReturns \`200 OK\`.`,
      ),
    ).toEqual(["api/lamp | Put lamp | /lamps/{id} /lamps | 1 0 0"]);
  });

  test("with routes outside of an HTTP request section", () => {
    expect(
      read(
        `---\ndoc_type: apiPageType\n---\n# Add lamp\n## Permissions\n${http("POST /lamps")}\n## Example\n### Request\n${http("POST /lamps\n\n{}")}`,
      ),
    ).toEqual(["api/lamp | Add lamp | /lamps | 0 0 1"]);
  });

  test("whose example has an HTTP request heading", () => {
    expect(
      read(
        `# Get lamp\n## HTTP request\n${http("GET /lamps/{id}")}\n## Example\n### HTTP request\n${http("GET /lamps/1")}\n### Response\n${http("HTTP/1.1 200 OK")}`,
      ),
    ).toEqual(["api/lamp | Get lamp | /lamps/{id} | 1 0 1"]);
  });
});

describe("a page with headings for its operations has several", () => {
  test("which share permissions and, without one of the page's own, the response", () => {
    expect(
      read(
        `# Get lamp\n${permissions}\n## Get my lamp\nMine.\n### HTTP request\n${http("GET /me/lamp")}\n## Get a room's lamp\n### HTTP request\n${http("GET /rooms/{id}/lamp")}\n## Response\nReturns \`200 OK\`.`,
      ),
    ).toEqual([
      "api/lamp#1 | Get my lamp | /me/lamp | 1 1 0",
      "api/lamp#2 | Get a room's lamp | /rooms/{id}/lamp | 1 1 0",
    ]);
  });

  test("beside the page's own, whose response is its own", () => {
    expect(
      read(
        `# List lamps\n${permissions}\n## HTTP request\n${http("GET /lamps")}\n## Response\nReturns \`200 OK\`.\n## Get a lamp\n### HTTP request\n${http("GET /lamps/{id}")}\n### Response\nReturns \`200 OK\` or \`404 Not Found\`.`,
      ),
    ).toEqual(["api/lamp#1 | List lamps | /lamps | 1 1 0", "api/lamp#2 | Get a lamp | /lamps/{id} | 2 1 0"]);
  });
});

test("title and description", () => {
  const [operation] = operationsOf(
    `# Get lamp (deprecated)\n\nNamespace: microsoft.graph\n\nRead a lamp.\n\n## HTTP request\n${http("GET /lamps/{id}")}`,
  );
  expect(operation).toMatchObject({ description: "Read a lamp.", deprecated: {}, source: { line: 1, column: 3 } });
});

test("an API page without route and example describes no operation", () => {
  expect(operationsOf("---\ndoc_type: apiPageType\n---\n# Get lamp\n\nSee elsewhere.\n")).toEqual([]);
});

test("each table and code block is read, or put aside with a reason", () => {
  const { pages } = modelOf(`# Get lamp
${permissions}
## HTTP request
${http("GET /lamps/{id}")}
## Request headers
|Name|Value|
|:---|:---|
|Authorization|Bearer {token}.|
## Request body
|Property|Type|Description|
|:---|:---|:---|
|brightness|Int32|How bright.|
### Forms
|Form|Meaning|
|:---|:---|
|round|Round.|
## Example
${http("GET /lamps/1")}
${http("HTTP/1.1 200 OK")}
\`\`\`java
Lamp lamp = lamps.get(1);
\`\`\`
|Lamp|Place|
|:---|:---|
|1|Hall|
## Remarks
|What|Why|
|:---|:---|
|Light|Dark|
`);
  const page = pages.find(({ file }) => file === "api/lamp.md");
  const uses = [...(page?.tables ?? []), ...(page?.codeBlocks ?? [])].map(({ use }) =>
    use.kind === "read" ? use.as : use.kind === "aside" ? `(${use.reason})` : "unread",
  );
  expect(uses).toEqual([
    "permissions",
    "headerParameters",
    "requestBody",
    "requestBodyPart",
    "(explanation of an example)",
    "(explanation)",
    "routes",
    "request",
    "response",
    "(no HTTP message (java))",
  ]);
});
