import { describe, expect, test } from "vitest";
import type { Response } from "../../../generator/model/api-model.ts";
import { statusMentions } from "../../../generator/model/operations/status-mentions.ts";
import { operationOf } from "./operations-of.ts";
import { takesLinearTime } from "../../text/takes-linear-time.ts";

const printed = ({ status, type, reason, inferred }: Response) =>
  [status, reason, type, inferred === true ? "(inferred)" : undefined].filter((part) => part !== undefined).join(" ");
const read = (section: string, examples = "") =>
  operationOf(`## Response\n\n${section}\n\n${examples}`).responses.map(printed);
const shown = (annotation: string, message: string) =>
  `## Example\n\n<!-- ${annotation} -->\n\`\`\`http\n${message}\n\`\`\`\n`;

const lamp = "[lamp](../resources/lamp.md)";

describe("the Response section", () => {
  test.each([
    [`returns a \`200 OK\` response code and a ${lamp} object in the response body.`, ["200 OK microsoft.graph.lamp"]],
    [
      `returns a \`200 OK\` response code and a collection of ${lamp} objects in the body.`,
      ["200 OK Collection(microsoft.graph.lamp)"],
    ],
    [
      `returns a \`200 OK\` response code and a ${lamp} collection in the body.`,
      ["200 OK Collection(microsoft.graph.lamp)"],
    ],
    [
      `returns a \`200 OK\` response code and the requested ${lamp} objects.`,
      ["200 OK Collection(microsoft.graph.lamp)"],
    ],
    [`returns a \`200 OK\` response code and a list of ${lamp}.`, ["200 OK Collection(microsoft.graph.lamp)"]],
    [`在响应正文中返回 \`200 OK\` 响应代码和 ${lamp} 对象集合。`, ["200 OK Collection(microsoft.graph.lamp)"]],
    ["returns a `201 Created` response code and a **lamp** object.", ["201 Created microsoft.graph.lamp"]],
    [
      "returns a `200 OK` response code and a String collection in the response body.",
      ["200 OK Collection(Edm.String)"],
    ],
    ["returns a `200 OK` response code and a Stream in the response body.", ["200 OK Edm.Stream"]],
    ["returns a `204 No Content` response code. It does not return anything in the response body.", ["204 No Content"]],
    [
      `returns \`204 No Content\`. With a header it returns a \`200 OK\` response and an updated ${lamp}.`,
      ["204 No Content", "200 OK microsoft.graph.lamp"],
    ],
    [`returns a 200 OK response code. The response body has the ${lamp}.`, ["200 OK microsoft.graph.lamp"]],
    ["returns a `202 Accepted` response code and a `Location` header.", ["202 Accepted"]],
    ["can return the 400, 403 and 404 responses.", ["400", "403", "404"]],
    ["returns at most 200 lamps, 404 of them lit.", []],
    ["returns the `200` most recent.", ["200"]],
    ["returns a JSON object.", []],
  ])("This method %s", (sentence, expected) => {
    expect(read(`If successful, this method ${sentence}`)).toEqual(expected);
  });

  test("without a status the body is that of the usual one", () => {
    expect(read(`This method returns a collection of ${lamp}.`)).toEqual([
      "200 Collection(microsoft.graph.lamp) (inferred)",
    ]);
    expect(read(`This method returns a ${lamp}.`, shown("{}", "HTTP/1.1 206 Partial Content\n\n{}"))).toEqual([
      "206 Partial Content microsoft.graph.lamp",
    ]);
  });

  test("a table of statuses", () => {
    expect(read("|Code|Meaning|\n|:---|:---|\n|200 OK|Lit.|\n|409|Broken.|")).toEqual(["200 OK", "409"]);
  });

  test("a status has its place and its sentence", () => {
    const [response] = operationOf(`## Response\n\nNever fails. It returns \`200 OK\`. Then it rests.`).responses;
    expect(response).toMatchObject({
      description: "It returns 200 OK.",
      source: { line: 16, column: 26, endColumn: 29 },
      origin: "prose",
    });
  });
});

describe("examples", () => {
  test("tell what the section leaves open", () => {
    const example = shown(
      '{ "blockType": "response", "@odata.type": "microsoft.graph.lamp", "isCollection": true }',
      "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{}",
    );
    const [response] = operationOf(`## Response\n\nReturns \`200 Success\`.\n\n${example}`).responses;
    expect(response).toMatchObject({
      reason: "Success",
      type: "Collection(microsoft.graph.lamp)",
      typeOrigin: "annotation",
      contentType: "application/json",
      origin: "prose",
    });
  });

  test("add statuses of their own", () => {
    expect(
      read("Returns `200 OK`.", shown("{}", 'HTTP/1.1 201 Created\n\n{ "@odata.type": "#microsoft.graph.lamp" }')),
    ).toEqual(["200 OK", "201 Created microsoft.graph.lamp"]);
  });
});

test("a text of nothing but statuses takes linear time, and gives the first fifty", async () => {
  expect(mentionsIn(20_000)).toHaveLength(50);
  expect(await takesLinearTime(20_000, mentionsIn)).toBe(true);
});

function mentionsIn(times: number): unknown {
  const text = "404 Not Found and ".repeat(times);
  return statusMentions({ text, parts: [], start: 0, end: text.length });
}
