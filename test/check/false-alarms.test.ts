import { expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

const resource = (rows: string, before = "") => ({
  path: "resources/boat.md",
  text: `# boat resource type
Namespace: microsoft.graph
${before}
## Properties
|Property|Type|Description|
|:--|:--|:--|
|id|String|The key.|
${rows}
`,
});

const get = (body: string, annotation = `"@odata.type": "microsoft.graph.boat"`) => ({
  path: "api/boat-get.md",
  text: `# Get boat
Namespace: microsoft.graph
## HTTP request
\`\`\` http
GET /boats/{id}
\`\`\`
## Response
Returns \`200 OK\` and a [boat](../resources/boat.md).
## Example
\`\`\` http
GET https://graph.microsoft.com/v1.0/boats/7
\`\`\`
<!-- { "blockType": "response", ${annotation} } -->
\`\`\` http
HTTP/1.1 200 OK
Content-Type: application/json

${body}
\`\`\`
`,
});

const part = (name: string) => ({
  path: `resources/${name}.md`,
  text: `# ${name} resource type\nNamespace: microsoft.graph\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|power|Int32|How strong.|\n`,
});

function check(...pages: readonly { readonly path: string; readonly text: string }[]): string[] {
  const syntax = parseSources({ root: "/docs", pages, includes: [], csdl: [], diagnostics: [] });
  return checkModel(buildModel(syntax)).map(({ rule, message }) => `${rule}: ${message}`);
}

test("any number does for Single and Double", () => {
  const rows = "|draught|Single|In metres.|\n|length|Double|In metres.|";
  expect(check(resource(rows), get(`{ "id": "7", "draught": 2, "length": 12 }`))).toEqual([]);
});

test.each([
  ["a type word", `"Single"`],
  ["the word binary", `"binary"`],
  ["a word with its form", `"String (timestamp)"`],
  ["a name with -value", `"launched-value"`],
  ["alternatives", `"1998-05-01T00:00:00Z | 1999-05-01T00:00:00Z"`],
])("%s in place of a value is none", (_, value) => {
  const rows = "|launched|DateTimeOffset|When.|\n|crew|Int32|How many.|";
  expect(check(resource(rows), get(`{ "id": "7", "launched": ${value}, "crew": 4 }`))).toEqual([]);
});

test("the word Boolean or Date in place of a value is none", () => {
  const rows = "|moored|Boolean|At rest.|\n|built|Date|When.|";
  expect(check(resource(rows), get(`{ "id": "7", "moored": "Boolean", "built": "Date" }`))).toEqual([]);
});

test("a placeholder of alternatives is no value of an enum", () => {
  const rows = "|rig|String|Possible values are: `sloop`, `ketch`, `yawl`.|";
  expect(check(resource(rows), get(`{ "id": "7", "rig": "sloop|ketch|yawl" }`))).toEqual([]);
});

test("a request table may call a collection of an enum a collection of strings", () => {
  const rows = "|flags|boatFlag collection|Possible values are: `racing`, `cruising`.|";
  const update = {
    path: "api/boat-update.md",
    text: `# Update boat
Namespace: microsoft.graph
## HTTP request
\`\`\` http
PATCH /boats/{id}
\`\`\`
## Request body
|Property|Type|Description|
|:--|:--|:--|
|flags|String collection|Possible values are: \`racing\`, \`cruising\`.|
## Response
Returns \`200 OK\` and a [boat](../resources/boat.md).
`,
  };
  expect(check(resource(rows), update)).toEqual([]);
});

test("a null that nothing forbids is a value", () => {
  expect(check(resource("|skipper|String|Who steers.|"), get(`{ "id": "7", "skipper": null }`))).toEqual([]);
});

test("one object in `value` is the object, and is held to its type there", () => {
  const rows = "|skipper|String|Who steers.|";
  const wrapped = `{ "value": { "@odata.type": "#microsoft.graph.boat", "id": "7", "skipper": "Ada" } }`;
  expect(check(resource(rows), get(wrapped))).toEqual([]);
  expect(check(resource(rows), get(wrapped.replace(`"skipper"`, `"skiper"`)))).toEqual([
    "example/unknown-property: Unexpected key `skiper`, expected a property of `boat`",
  ]);
});

test("what only a derived type has may stand without @odata.type", () => {
  const ferry = {
    path: "resources/ferry.md",
    text: "# ferry resource type\nNamespace: microsoft.graph\nInherits from [boat](boat.md).\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|decks|Int32|How many.|\n",
  };
  expect(check(resource("|crew|Int32|How many.|"), ferry, get(`{ "id": "7", "decks": 3 }`))).toEqual([]);
});

test("a cell with two types takes either", () => {
  const rows = "|engine|[sail](sail.md) or [motor](motor.md)|What moves it.|";
  const body = `{ "id": "7", "engine": { "@odata.type": "#microsoft.graph.motor", "power": 40 } }`;
  expect(check(resource(rows), part("sail"), part("motor"), get(body))).toEqual([]);
});

test("control information of any property is none of the type's keys", () => {
  const body = `{ "@odata.context": "x", "@odata.etag": "1", "id": "7", "crew@odata.count": 4, "crew": ["Ada"] }`;
  expect(check(resource("|crew|String collection|Who.|"), get(body))).toEqual([]);
});

test("the item of a bulk answer may carry its error", () => {
  const body = `{ "value": [{ "id": "7", "error": { "code": "gone" } }] }`;
  const answer = get(body, `"@odata.type": "Collection(microsoft.graph.boat)"`);
  expect(check(resource("|crew|Int32|How many.|"), answer)).toEqual([]);
});

test("a documented 207 or redirect, and a call of another host, allow for another status", () => {
  const page = get(`{ "id": "7" }`);
  const redirect = { ...page, text: page.text.replace("`200 OK` and a [boat](../resources/boat.md)", "`302 Found`") };
  const callback = {
    ...page,
    text: `${page.text}
\`\`\` http
POST https://client.contoso.com/notify
\`\`\`
<!-- { "blockType": "response" } -->
\`\`\` http
HTTP/1.1 204 No Content
\`\`\`
`,
  };
  expect(check(resource("|crew|Int32|How many.|"), redirect)).toEqual([]);
  expect(check(resource("|crew|Int32|How many.|"), callback)).toEqual([]);
});

test("a representation is held against the tables of its own page", () => {
  const other = {
    path: "resources/harbour-boat.md",
    text: '# boat resource type\nNamespace: microsoft.graph\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|berth|String|Where.|\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.boat" } -->\n``` json\n{ "berth": "String" }\n```\n',
  };
  const found = check(resource("|crew|Int32|How many.|"), other);
  expect(found.filter((finding) => finding.startsWith("table/missing-key"))).toEqual([]);
});

test("`Not supported` that is said of something else stands beside scopes", () => {
  const page = get(`{ "id": "7" }`);
  const table = `## Permissions
|Permission type|Permissions|
|:--|:--|
|Delegated (work or school account)|Boat.Read|
|Delegated (personal Microsoft account)|Not supported.|
|Application|For sloops: Not supported.<br/>For ferries: Boat.Read.All|
## HTTP request`;
  const text = page.text.replace("## HTTP request", table);
  expect(check(resource("|crew|Int32|How many.|"), { ...page, text })).toEqual([]);
});
