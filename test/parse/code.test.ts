import { describe, expect, test } from "vitest";
import type { HttpMessage } from "../../generator/parse/syntax.ts";
import { blocksOf, codeOf } from "./syntax-of.ts";

function fence(text: string, language = "http"): string {
  return `\`\`\` ${language}\n${text}\n\`\`\``;
}

function messagesOf(text: string): readonly HttpMessage[] {
  const content = codeOf(fence(text));
  if (content.kind !== "http") throw new Error(`The block holds ${content.kind}.`);
  return content.messages;
}

describe("a code block", () => {
  test("of request lines is a list of routes, with what else stands there", () => {
    const content = codeOf(
      fence("GET /me/joinedTeams\nor\n  GET /users/{id | upn}/joinedTeams HTTP/1.1\n/groups/{id}\n"),
    );
    expect(content.kind === "routes" && content.lines.map((line) => [line.method, line.target])).toEqual([
      ["GET", "/me/joinedTeams"],
      ["GET", "/users/{id | upn}/joinedTeams"],
      ["", "/groups/{id}"],
    ]);
    expect(content.kind === "routes" && content.rest.map((line) => line.text)).toEqual(["or"]);
  });

  test("of routes with a header is still a list of routes", () => {
    const content = codeOf(fence("GET /a\nGET /b\nPrefer: x"));
    expect(content.kind === "routes" && content.rest.map((line) => line.text)).toEqual(["Prefer: x"]);
  });

  test("that starts as a request has headers and a body", () => {
    const [message] = messagesOf('POST https://x.test/users\nContent-type: application/json\n\n{ "a": 1 }\n');
    if (message?.kind !== "request") throw new Error("no request");
    expect([message.line.method, message.line.target]).toEqual(["POST", "https://x.test/users"]);
    expect(message.headers.map((header) => [header.name, header.value])).toEqual([
      ["Content-type", "application/json"],
    ]);
    expect(message.body?.json?.value?.kind).toBe("object");
  });

  test.each([
    ["HTTP/1.1 201 Created", 201, "Created"],
    ["HTTP 204 No Content", 204, "No Content"],
    ["HTTP code: 200 OK", 200, "OK"],
  ])("that starts with %s is a response", (line, status, reason) => {
    const [message] = messagesOf(line);
    expect(message?.kind === "response" && [message.status, message.reason]).toEqual([status, reason]);
  });

  test("may hold a request and its response", () => {
    expect(
      messagesOf("GET /a\n\nHTTP/1.1 200 OK\nContent-type: text/plain\n\n12\n").map((message) => [
        message.kind,
        message.body?.text,
      ]),
    ).toEqual([
      ["request", undefined],
      ["response", "12"],
    ]);
  });

  test("has no JSON where the body only looks like a placeholder", () => {
    const [message] = messagesOf("HTTP/1.1 200 OK\n\n{Raw bytes of the file}");
    expect(message?.body).toMatchObject({ text: "{Raw bytes of the file}" });
    expect(message?.body).not.toHaveProperty("json");
  });

  test.each([
    ["json", '{ "a": 1 }', "json"],
    ["http", '{ "a": 1 }', "json"],
    ["json", '"a": { "b": 1 }', "json"],
    ["csharp", "GET /x", "other"],
    ["http", "{Vendor}/{Provider}", "other"],
    ["", "just text", "other"],
  ])("marked %s with %s holds %s", (language, text, kind) => {
    expect(codeOf(fence(text, language)).kind).toBe(kind);
  });

  test.each([
    ["in a quote", "> ```http\n>  GET /users\n> ```"],
    ["in a list", "- item\n\n  ```http\n   GET /users\n  ```"],
    ["with CRLF and a byte-order mark", "\uFEFF```http\r\n\r\nGET /users\r\n```\r\n"],
    ["behind tabs", "-\t```http\n\tGET /users\n\t```"],
    ["indented", "    GET /users"],
  ])("%s has its columns in the file", (_where, source) => {
    const place = JSON.stringify(blocksOf(source)).match(/"targetSpan":\{"start":(\d+),"end":(\d+)\}/);
    expect(source.slice(Number(place?.[1]), Number(place?.[2]))).toBe("/users");
  });
});
