import { describe, expect, test } from "vitest";
import { parseRoute } from "../../../generator/model/operations/parse-route.ts";
import { takesLinearTime } from "../../text/takes-linear-time.ts";

const path = (target: string) => parseRoute(target).path;
const segments = (target: string) => parseRoute(target).segments;
const kinds = (target: string) => segments(target).map((segment) => `${segment.kind} ${segment.text}`);
const query = (target: string) => parseRoute(target).query.map(({ name, value }) => [name, value]);

describe("the path", () => {
  test.each([
    ["/users", "/users"],
    ["policies/claims", "/policies/claims"],
    ["https://graph.microsoft.com/v1.0/sites/{site-id}", "/sites/{site-id}"],
    ["HTTPS://host/beta/me", "/me"],
    ["/v1.0/me", "/me"],
    ["/{version}/me", "/me"],
    ["/betas/{id}", "/betas/{id}"],
    ["  /me/insights/used  ", "/me/insights/used"],
    ["/me HTTP/1.1", "/me"],
    ["/deviceAppManagement/enterpriseCerts/", "/deviceAppManagement/enterpriseCerts/"],
    ["/drive/root:/{path and filename}:/content?format={format}", "/drive/root:/{path and filename}:/content"],
    ["/alerts?$filter={property} eq '{value}'&$top=5", "/alerts"],
    ["/organization/{tenant id}/branding", "/organization/{tenant id}/branding"],
    ["https://graph.microsoft.com", "/"],
    ["", "/"],
  ])("%j is %j", (target, expected) => {
    expect(path(target)).toBe(expected);
  });

  test("its span leaves host, version and query out", () => {
    const target = " https://h/v1.0/me?$top=1";
    const { pathSpan } = parseRoute(target);
    expect(target.slice(pathSpan.start, pathSpan.end)).toBe("/me");
  });
});

describe("segments", () => {
  test("literals, keys, casts, calls and system parts", () => {
    expect(kinds("/users/{id}/microsoft.graph.delta/memberOf/graph.group/delta()/$ref")).toEqual([
      "literal users",
      "key {id}",
      "cast microsoft.graph.delta",
      "literal memberOf",
      "cast graph.group",
      "call delta()",
      "system $ref",
    ]);
    expect(segments("/memberOf/graph.group")[1]).toMatchObject({ type: "microsoft.graph.group" });
  });

  test.each([
    ["{id | userPrincipalName}", ["id"], ["id", "userPrincipalName"]],
    ["{id|name}", ["id"], ["id", "name"]],
    ["{user-id} | user-principal-name", ["user-id"], ["user-id", "user-principal-name"]],
    ["{id}|{upn}", ["id"], ["id", "upn"]],
    ["<address>", ["address"], ["address"]],
    ["(team-id)", ["team-id"], ["team-id"]],
    [":id", ["id"], ["id"]],
    ["{a},{b}", ["a", "b"], ["a", "b"]],
    ["roleTemplateId={roleTemplateId}", ["roleTemplateId"], ["roleTemplateId"]],
    ["{'id'}", ["id"], ["id"]],
    ["acdefc6b-2dc6-4e71-b1e9-6d9810ab1793", [], []],
  ])("the key %s", (text, parameters, names) => {
    expect(segments(`/things/${text}`)[1]).toEqual({ kind: "key", text, parameters, names });
  });

  test("a function's arguments", () => {
    expect(segments("/reports/getUsage(period='{period_value}',date={date},top=5)")[1]).toMatchObject({
      name: "getUsage",
      arguments: [
        { name: "period", value: "{period_value}", parameter: "period_value", quoted: true },
        { name: "date", value: "{date}", parameter: "date", quoted: false },
        { name: "top", value: "5", quoted: false },
      ],
    });
  });

  test.each([
    ["range(<address>)", { name: "", value: "<address>", parameter: "address", quoted: false }],
    [
      "zones(kind=microsoft.graph.zone'{format}')",
      { name: "kind", value: "microsoft.graph.zone'{format}'", parameter: "format", quoted: true },
    ],
    ["applications(appId='{appId}')", { name: "appId", value: "{appId}", parameter: "appId", quoted: true }],
    ["search(q='a,b/c')", { name: "q", value: "a,b/c", quoted: true }],
  ])("the arguments of %s", (text, argument) => {
    expect(segments(`/things/${text}`)[1]).toMatchObject({ kind: "call", arguments: [argument] });
  });

  test("a call that lost its end stops at the next slash", () => {
    expect(kinds("/worksheets/range(address='<address>'/entireRow")).toEqual([
      "literal worksheets",
      "call range(address='<address>'",
      "literal entireRow",
    ]);
  });

  test("what stands between colons is a path of the file system", () => {
    expect(kinds("/me/drive/root:/{folder}/{item-path}:/content")).toEqual([
      "literal me",
      "literal drive",
      "literal root:",
      "path {folder}",
      "path {item-path}:",
      "literal content",
    ]);
    expect(kinds("/drive/items/{parent-id}:/{filename}:/content").slice(2)).toEqual([
      "key {parent-id}:",
      "path {filename}:",
      "literal content",
    ]);
  });

  test("an ellipsis stands for any depth, which the shortest route has none of", () => {
    expect(path("/childFolders/{id}/.../messages")).toBe("/childFolders/{id}/messages");
    expect(kinds("/childFolders/{id}/.../messages")).toEqual(["literal childFolders", "key {id}", "literal messages"]);
  });
});

describe("the query", () => {
  test.each([
    [
      "/me?$top=1&$skip=7",
      [
        ["$top", "1"],
        ["$skip", "7"],
      ],
    ],
    ["/me/messages?$expand=props($filter=id eq '{id_value}')", [["$expand", "props($filter=id eq '{id_value}')"]]],
    [
      "/view?startDateTime={start}&endDateTime={end}",
      [
        ["startDateTime", "{start}"],
        ["endDateTime", "{end}"],
      ],
    ],
    ["/teamsApps?requiresReview:{Boolean}", [["requiresReview", "{Boolean}"]]],
    ["/items?expand", [["expand", ""]]],
    ["/items?", []],
  ])("of %s", (target, expected) => {
    expect(query(target)).toEqual(expected);
  });
});

test.each(["{(<[", "(a='", "{a}|"])("brackets without end take linear time: %s", async (brackets) => {
  expect(await takesLinearTime(20_000, (times) => parseRoute(`/${brackets.repeat(times)}`))).toBe(true);
});
