import { describe, expect, test } from "vitest";
import { operationOf } from "./operations-of.ts";

const bodyOf = (section: string, { route = "POST /lamps", rest = "" } = {}) =>
  operationOf(`## Request body\n\n${section}\n\n${rest}`, route).requestBody;
const lamp = "[lamp](../resources/lamp.md)";
const created = `## Response\n\nReturns \`201 Created\` and a ${lamp} object.`;

describe("the Request body section", () => {
  test.each([
    "Do not supply a request body for this method.",
    "Don't supply a request body for this method.",
    "This method does not require a request body.",
    "No request body is required.",
    "No request body.",
  ])("%s", (text) => {
    expect(bodyOf(text)).toMatchObject({ empty: true, source: { line: 16 } });
  });

  test.each([
    `In the request body, supply a JSON representation of a ${lamp} object.`,
    `In the request body, supply a JSON representation for the ${lamp} object.`,
    "In the request body, supply a JSON representation of the lamp object.",
    `Provide the new ${lamp} object in the request body.`,
    `The following table shows the properties that are required when you create the ${lamp}.`,
    `In the request body, supply the values for the relevant ${lamp} fields.`,
  ])("%s", (text) => {
    expect(bodyOf(text)).toMatchObject({
      type: "microsoft.graph.lamp",
      typeOrigin: "prose",
      contentType: "application/json",
    });
  });

  test.each([
    `In the request body, supply the identifier of the ${lamp} object (using an \`@odata.id\` property).`,
    `In the request body, provide the \`id\` of a ${lamp}.`,
    "In the request body, provide a JSON object with the following parameters.",
  ])("%s", (text) => {
    expect(bodyOf(text)).toBeUndefined();
  });

  test("its table gives the properties", () => {
    const body = bodyOf(`Supply a JSON representation of a ${lamp}.

|Property|Type|Description|
|:---|:---|:---|
|brightness|Int32|How bright. Required.|
|room|[room](../resources/room.md)|Where it stands.|`);
    expect(body?.properties?.map(({ name, type, required }) => [name, type, required])).toEqual([
      ["brightness", "Edm.Int32", true],
      ["room", "microsoft.graph.room", undefined],
    ]);
  });
});

describe("what the section leaves open", () => {
  test("a POST creates what it returns", () => {
    expect(bodyOf("Supply what is needed.", { rest: created })).toMatchObject({
      type: "microsoft.graph.lamp",
      inferred: true,
    });
  });

  test("a PATCH updates what the text under the title links", () => {
    const body = bodyOf("Supply the values for relevant fields that should be updated.", {
      route: "PATCH /lamps/{id}",
    });
    expect(body).toMatchObject({ type: "microsoft.graph.lamp", inferred: true });
  });

  test("what holds other members than a type has is not inferred to be of it", () => {
    const body = bodyOf(
      "|Property|Type|Description|\n|:---|:---|:---|\n|colour|String|Which.|\n|speed|Int32|How fast.|",
      {
        route: "POST /lamps/{id}/blink",
        rest: created,
      },
    );
    expect(body?.properties).toHaveLength(2);
    expect(body?.type).toBeUndefined();
  });

  test("an action's parameters are no type", () => {
    const body = bodyOf("|Parameter|Type|Description|\n|:---|:---|:---|\n|brightness|Int32|How bright.|", {
      rest: created,
    });
    expect(body).toMatchObject({ properties: [{ name: "brightness" }] });
    expect(body?.type).toBeUndefined();
  });

  test("the example names type and content type", () => {
    const message =
      'POST /lamps\nContent-Type: application/vnd.lamp+json\n\n{ "@odata.type": "#microsoft.graph.lamp" }';
    expect(bodyOf("", { rest: `## Example\n\n\`\`\`http\n${message}\n\`\`\`` })).toMatchObject({
      type: "microsoft.graph.lamp",
      typeOrigin: "example",
      contentType: "application/vnd.lamp+json",
    });
  });

  test("a body that is no JSON has no inferred type", () => {
    const body = bodyOf("The bytes.", {
      route: "PUT /lamps/{id}/content",
      rest: "## Example\n\n```http\nPUT /lamps/1/content\nContent-Type: text/plain\n\nbytes\n```",
    });
    expect(body).toMatchObject({ contentType: "text/plain" });
    expect(body?.type).toBeUndefined();
  });

  test("the header table names the content type", () => {
    const rest = "## Request headers\n\n|Header|Value|\n|:---|:---|\n|Content-Type|text/html. Required.|";
    expect(bodyOf(`Supply a JSON representation of a ${lamp}.`, { rest })).toMatchObject({ contentType: "text/html" });
  });
});
