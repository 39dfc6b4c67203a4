import { buildModel } from "../../generator/model/build-model.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import type { SourceFile } from "../../generator/read/sources.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

const resource = `# user resource type

Someone who signs in.

## Properties
|Property|Type|Description|
|:---|:---|:---|
|displayName|String|What others call them.|
|id|String|The key of the entity. Read-only.|
|mail|String|Where mail reaches them.|

## JSON representation
<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.user", "keyProperty": "id" } -->
\`\`\`json
{ "displayName": "String", "id": "String (identifier)", "mail": "String" }
\`\`\`
`;

function apiPage(title: string, route: string, request: string, response: string): string {
  return `# ${title}

${title}, as the page of a fixture says it.

## Permissions
|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|User.ReadBasic.All, User.Read.All|
|Delegated (personal Microsoft account)|Not supported.|
|Application|User.Read.All|

## HTTP request
<!-- { "blockType": "ignored" } -->
\`\`\`http
${route}
\`\`\`

## Request body
In the request body, supply a JSON representation of the [user](../resources/user.md) object.

## Response
If successful, this method returns a \`${/\d{3}/.exec(response)?.[0] ?? ""}\` response code.

## Example
### Request
<!-- { "blockType": "request", "name": "${title.toLowerCase().replaceAll(" ", "_")}" } -->
\`\`\`http
${request}
\`\`\`

### Response
${response}
`;
}

function answer(status: string, annotation: string, body: string): string {
  const json = body === "" ? "" : `Content-type: application/json\n\n${body}\n`;
  return `<!-- { "blockType": "response"${annotation} } -->\n\`\`\`http\nHTTP/1.1 ${status}\n${json}\`\`\``;
}

const user = `, "@odata.type": "microsoft.graph.user"`;
const people = ["Adele", "Alex", "Diego", "Grady", "Lee"];
const list = people.map(
  (name) => `{ "displayName": "${name}", "id": "${name.toLowerCase()}", "mail": "${name}@x.example" }`,
);

const pages: Readonly<Record<string, string>> = {
  "resources/user.md": resource,
  "api/user-list.md": apiPage(
    "List users",
    "GET /users",
    "GET https://graph.microsoft.com/v1.0/users",
    answer("200 OK", `${user}, "isCollection": true`, `{ "value": [${list.join(", ")}] }`),
  ),
  "api/user-get.md": apiPage(
    "Get user",
    "GET /me\nGET /users/{id | userPrincipalName}",
    "GET https://graph.microsoft.com/v1.0/me",
    answer("200 OK", user, list[0] ?? ""),
  ),
  "api/user-post.md": apiPage(
    "Create user",
    "POST /users",
    `POST https://graph.microsoft.com/v1.0/users\nContent-type: application/json\n\n{ "displayName": "Megan" }`,
    answer("201 Created", user, `{ "displayName": "Megan", "id": "megan" }`),
  ),
  "api/user-update.md": apiPage(
    "Update user",
    "PATCH /users/{id}",
    `PATCH https://graph.microsoft.com/v1.0/users/megan\nContent-type: application/json\n\n{ "mail": "m@x.example" }`,
    answer("200 OK", user, `{ "id": "megan", "mail": "m@x.example" }`),
  ),
  "api/user-delete.md": apiPage(
    "Delete user",
    "DELETE /users/{id}",
    "DELETE https://graph.microsoft.com/v1.0/users/megan",
    answer("204 No Content", "", ""),
  ),
};

/** The model of five operations on users, read from pages; `edit` may change their text and order first. */
export function usersModel(edit: (files: SourceFile[]) => SourceFile[] = (files) => files): ApiModel {
  const files = edit(Object.entries(pages).map(([path, text]) => ({ path, text })));
  return buildModel(parseSources({ root: "/", pages: files, includes: [], csdl: [], diagnostics: [] }));
}
