import { describe, expect, test } from "vitest";
import type { Section } from "../../generator/parse/syntax.ts";
import { printTable, syntaxOf } from "./syntax-of.ts";

const page = `Create gadget

Namespace: microsoft.graph

Note: A licence is needed.

Permissions

Permission type Permissions (from least to most privileged)
Delegated (work or school account) Gadget.ReadWrite.All
Delegated (personal Microsoft account) Not supported.
Application Gadget.ReadWrite.All

HTTP Request

POST /gadgets
POST /users/{id}/gadgets

Request headers

Header Value
Authorization Bearer {token}. Required.
Content-Type application/json

Request body

Property Type Description
id String The key. Read-only.
tags String collection Words on it.
A line that goes on.
owner identitySet Who has it.
site siteCollection Where it stands.
kind (Optional) String Which one.
extra JSON object More of it.
names Collection of String Other names.

gadgetKind values

Member Description
small A small one.
large A large one.

Response

If successful, this method returns a 201 Created response code.

Examples

Example 1: Create a gadget

Request

POST https://graph.microsoft.com/v1.0/gadgets
Content-type: application/json

{
  "id": "1",

  "tags": ["a"]
}

Response

HTTP/1.1 201 Created

See also

Gadgets
`;

function outline(sections: readonly Section[], indent = ""): string {
  return sections
    .map(
      (section) =>
        `${indent}${section.heading.content.text}: ${section.blocks.map((block) => block.kind).join(" ")}\n${outline(section.sections, `${indent}  `)}`,
    )
    .join("");
}

describe("a plain-text page", () => {
  test("is read into the sections and blocks of a Markdown page", () => {
    expect(outline(syntaxOf(page).sections)).toBe(`Create gadget: paragraph alert
  Permissions: table
  HTTP Request: code
  Request headers: table
  Request body: table
    gadgetKind values: table
  Response: paragraph
  Examples: 
    Example 1: Create a gadget: 
      Request: code
      Response: code
  See also: paragraph
`);
  });

  test("has tables whose cells a blank parts", () => {
    const [top] = syntaxOf(page).sections;
    const tables = top?.sections.flatMap((section) => section.blocks).filter((block) => block.kind === "table") ?? [];
    expect(tables.map(printTable).join("\n\n")).toBe(`Permission type | Permissions (from least to most privileged)
Delegated (work or school account) | Gadget.ReadWrite.All
Delegated (personal Microsoft account) | Not supported.
Application | Gadget.ReadWrite.All

Header | Value
Authorization | Bearer {token}. Required.
Content-Type | application/json

Property | Type | Description
id | String | The key. Read-only.
tags | String collection | Words on it.
A line that goes on.
owner | identitySet | Who has it.
site | siteCollection | Where it stands.
kind | (Optional) String | Which one.
extra | JSON object | More of it.
names | Collection of String | Other names.`);
  });

  test.each([
    ["a Markdown heading", "# T\n\nPermissions\n\nResponse\n"],
    ["a fence", "T\n\nPermissions\n\nResponse\n\n```\nx\n```\n"],
    ["a table", "T\n\nPermissions\n\nResponse\n\n|a|\n|-|\n"],
    ["no known section", "Just a text\n\nof two paragraphs.\n"],
  ])("is none with %s", (_what, text) => {
    expect(syntaxOf(text).form).toBe("markdown");
  });

  test("keeps places in files with CRLF and a byte-order mark", () => {
    const source = `\uFEFF${page.replaceAll("\n", "\r\n")}`;
    const json = JSON.stringify(syntaxOf(source));
    const place = json.match(/"target":"\/users\/\{id\}\/gadgets","targetSpan":\{"start":(\d+),"end":(\d+)\}/);
    expect(source.slice(Number(place?.[1]), Number(place?.[2]))).toBe("/users/{id}/gadgets");
  });
});
