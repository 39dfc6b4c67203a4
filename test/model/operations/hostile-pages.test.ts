import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseRoute } from "../../../generator/model/operations/parse-route.ts";
import { buildModel } from "../../../generator/model/build-model.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import { operationOf } from "./operations-of.ts";

/** Pieces that pages are made of, and names that objects have without being asked. */
const pieces = [
  "# Get `__proto__`\n",
  "## HTTP request\n",
  "## Permissions\n",
  "## Request body\n",
  "## Response\n",
  "## Examples\n",
  "### constructor\n",
  "```http\nGET /__proto__/{constructor}/x(toString='{hasOwnProperty}')?__proto__={a\n```\n",
  '```http\nPOST /a/{\n\n{ "__proto__": { "@odata.type": 1 }, "value": [\n```\n',
  "```http\nHTTP/1.1 999 Nothing\nContent-Type:\n\n[}\n```\n",
  '<!-- { "blockType": "response", "name": ["__proto__", 1, null], "@odata.type": "Collection(Collection(" } -->\n',
  "|Permission type|Permissions|\n|:--|:--|\n|Application|Constructor.Prototype|\n",
  "|Parameter|Type|Description|\n|:--|:--|:--|\n|__proto__|Collection(__proto__)|`200 OK`|\n",
  "returns a `200 OK` response code and a [__proto__](../resources/__proto__.md) object.\n",
  "Do not supply a request body.\n",
  "$&$1${`",
  "\n\n",
];

test("no page makes the reader throw, and the same page reads the same", () => {
  assert(
    property(array(constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      const read = () => buildModel({ pages: [parsePage({ path: "api/x.md", text: parts.join("") })], schemas: [] });
      expect(JSON.stringify(read().operations)).toBe(JSON.stringify(read().operations));
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("no route makes the scanner throw, and its parts are parts of the path", () => {
  assert(
    property(string({ unit: constantFrom(..."/{}()<>[]|:'=,.?&$ ab…") }), (target) => {
      const { path, segments } = parseRoute(target);
      expect(path.startsWith("/")).toBe(true);
      for (const { text } of segments) expect(path).toContain(text);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test("names of every object's own are names like others", () => {
  const operation = operationOf("", "GET /__proto__/{constructor}/x(toString='{a}')");
  expect(operation.parameters.map(({ name }) => name)).toEqual(["constructor", "toString"]);
});
