import { describe, expect, test } from "vitest";
import { findChanges } from "../../generator/compare/find-changes.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";

const pages = {
  "resources/lamp.md": `# lamp resource type

Namespace: microsoft.graph

A lamp.

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|Identifies the lamp.|
|brightness|Int32|How bright it is.|
|color|[lampColor](lampcolor.md)|The color of its light.|
|label|String|What is written on it.|

## Relationships
None.
`,
  "resources/lampcolor.md": `# lampColor enum type

Namespace: microsoft.graph

## Members
|Member|Description|
|:---|:---|
|white|White.|
|amber|Amber.|
`,
  "api/lamp-list.md": `# List lamps

Namespace: microsoft.graph

Lists the lamps.

## Permissions
|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Lamp.Read.All|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Not supported.|

## HTTP request
\`\`\`http
GET /house/rooms/{room-id}/lamps
\`\`\`

## Query parameters
|Parameter|Type|Description|
|:---|:---|:---|
|lit|Boolean|Only those that are on.|

## Response
If successful, this method returns a \`200 OK\` response code and a collection of [lamp](../resources/lamp.md) objects in the response body.
`,
};

type Pages = Readonly<Record<string, string>>;

function modelOf(texts: Pages): ApiModel {
  return buildModel({ pages: Object.entries(texts).map(([path, text]) => parsePage({ path, text })), schemas: [] });
}

/** The changes that replacing one text by another in one page makes, as "severity kind: message". */
function changesOf(page: keyof typeof pages, from: string, to: string): readonly string[] {
  expect(pages[page]).toContain(from);
  const changed = { ...pages, [page]: pages[page].replace(from, to) };
  return findChanges(modelOf(pages), modelOf(changed)).map(
    ({ severity, kind, message }) => `${severity} ${kind}: ${message}`,
  );
}

describe("findChanges", () => {
  test.each([
    [
      "a removed property",
      "resources/lamp.md",
      "|brightness|Int32|How bright it is.|\n",
      "",
      "breaking propertyRemoved: `microsoft.graph.lamp` no longer has `brightness`",
    ],
    [
      "a renamed property",
      "resources/lamp.md",
      "|brightness|Int32",
      "|brightnessLevel|Int32",
      "breaking propertyRenamed: `brightness` of `microsoft.graph.lamp` is now called `brightnessLevel`",
    ],
    [
      "a retyped property",
      "resources/lamp.md",
      "|brightness|Int32|",
      "|brightness|Double|",
      "breaking propertyRetyped: `microsoft.graph.lamp.brightness` was `Edm.Int32` and is `Edm.Double`",
    ],
    [
      "a property that became a collection",
      "resources/lamp.md",
      "|label|String|",
      "|label|String collection|",
      "breaking propertyRetyped: `microsoft.graph.lamp.label` was `Edm.String` and is `Collection(Edm.String)`",
    ],
    [
      "a new property",
      "resources/lamp.md",
      "|label|String|",
      "|wattage|Double|How much it draws.|\n|label|String|",
      "safe propertyAdded: `microsoft.graph.lamp` has a new property `wattage` of type `Edm.Double`",
    ],
    [
      "a reworded description",
      "resources/lamp.md",
      "How bright it is.",
      "Its brightness.",
      "safe descriptionChanged: `microsoft.graph.lamp.brightness` is described in other words",
    ],
    [
      "a new enum member",
      "resources/lampcolor.md",
      "|amber|Amber.|",
      "|amber|Amber.|\n|violet|Violet.|",
      "safe memberAdded: `microsoft.graph.lampColor` has a new member `violet`",
    ],
    [
      "a removed enum member",
      "resources/lampcolor.md",
      "|amber|Amber.|\n",
      "",
      "breaking memberRemoved: `microsoft.graph.lampColor` no longer has the member `amber`",
    ],
    [
      "a changed URL",
      "api/lamp-list.md",
      "GET /house/rooms/{room-id}/lamps",
      "GET /house/rooms/{room-id}/lights",
      "breaking routeRenamed: `GET /house/rooms/{room-id}/lamps` is `GET /house/rooms/{room-id}/lights` now",
    ],
    [
      "a removed parameter",
      "api/lamp-list.md",
      "|lit|Boolean|Only those that are on.|\n",
      "",
      "breaking parameterRemoved: `GET /house/rooms/{}/lamps` no longer takes the query parameter `lit`",
    ],
    [
      "another status",
      "api/lamp-list.md",
      "`200 OK`",
      "`206 Partial Content`",
      "breaking statusChanged: `GET /house/rooms/{}/lamps` answered 200 and answers 206",
    ],
    [
      "a permission more",
      "api/lamp-list.md",
      "|Lamp.Read.All|",
      "|Lamp.Read.All, Lamp.ReadWrite.All|",
      "safe permissionAdded: `GET /house/rooms/{}/lamps` can be called for a work or school account with `Lamp.ReadWrite.All` now",
    ],
    [
      "an application that may call",
      "api/lamp-list.md",
      "|Application|Not supported.|",
      "|Application|Lamp.Read.All|",
      "safe permissionSupported: `GET /house/rooms/{}/lamps` can be called by an application now",
    ],
  ] as const)("lists %s once", (_name, page, from, to, expected) => {
    expect(changesOf(page, from, to)).toEqual([expected]);
  });

  test.each([
    ["another name of a path parameter", "api/lamp-list.md", "{room-id}", "{id}"],
    [
      "rows in another order",
      "resources/lampcolor.md",
      "|white|White.|\n|amber|Amber.|",
      "|amber|Amber.|\n|white|White.|",
    ],
    ["white space", "resources/lamp.md", "|id|String|", "| id  | String |"],
  ] as const)("lists nothing for %s", (_name, page, from, to) => {
    expect(changesOf(page, from, to)).toEqual([]);
  });

  test("lists a renamed type once, not each place that refers to it", () => {
    const renamed = Object.fromEntries(
      Object.entries(pages).map(([path, text]) => [path, text.replaceAll("lampColor", "lampColour")]),
    );
    expect(findChanges(modelOf(pages), modelOf(renamed)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["typeRenamed", "microsoft.graph.lampColor", "microsoft.graph.lampColour"],
    ]);
  });

  test("tells a page that moved from an operation that is gone", () => {
    const { "api/lamp-list.md": page, ...rest } = pages;
    const changes = findChanges(modelOf(pages), modelOf({ ...rest, "api/room-list-lamps.md": page }));
    expect(changes.map(({ kind, severity }) => [kind, severity])).toEqual([["operationMoved", "safe"]]);
  });

  test("gives the places in both versions", () => {
    const [change] = findChanges(
      modelOf(pages),
      modelOf({ ...pages, "resources/lamp.md": pages["resources/lamp.md"].replace("|brightness|Int32|", "\n|x|\n") }),
    );
    expect(change?.before).toMatchObject({ file: "resources/lamp.md", line: 11, column: 2 });
  });

  test("lets a project decide otherwise", () => {
    const changed = {
      ...pages,
      "resources/lamp.md": pages["resources/lamp.md"].replace("|label|String|What is written on it.|\n", ""),
    };
    const [change] = findChanges(modelOf(pages), modelOf(changed), { propertyRemoved: "dangerous" });
    expect(change?.severity).toBe("dangerous");
  });
});
