const resource = `# note resource type

Namespace: microsoft.graph

Something to remember.

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|The key. Read-only.|
|subject|String|What the note is about.|
|pages|Int32|How many pages it has.|

## JSON representation
<!-- { "blockType": "resource", "keyProperty": "id", "@odata.type": "microsoft.graph.note" } -->
\`\`\` json
{
  "@odata.type": "#microsoft.graph.note",
  "id": "String (identifier)",
  "subject": "String",
  "pages": 1024
}
\`\`\`
`;

const operation = `# Get note

Namespace: microsoft.graph

Read a [note](../resources/note.md).

## HTTP request
<!-- { "blockType": "ignored" } -->
\`\`\` http
GET /notes/{noteId}
\`\`\`

## Request body
Do not supply a request body for this method.

## Response
If successful, this method returns a \`200 OK\` response code and a [note](../resources/note.md) object in the response body.

## Example

### Request
<!-- { "blockType": "request", "name": "get_note" } -->
\`\`\` http
GET https://graph.microsoft.com/v1.0/notes/1
\`\`\`

### Response
<!-- { "blockType": "response", "truncated": true, "@odata.type": "microsoft.graph.note" } -->
\`\`\` http
HTTP/1.1 200 OK
Content-Type: application/json

{
  "@odata.type": "#microsoft.graph.note",
  "id": "1",
  "subject": "Milk",
  "pages": 2
}
\`\`\`
`;

/** Returns the files of a small project whose docs agree with themselves: a resource, a page and a configuration. */
export function sampleDocs(): Record<string, string> {
  const config = { apis: [{ name: "notes", docs: ["docs"], out: "generated" }] };
  return {
    "docs/api/note-get.md": operation,
    "docs/resources/note.md": resource,
    "markdrift.config.json": `${JSON.stringify(config, undefined, 2)}\n`,
  };
}

/** The sample with a mistyped key in an example: line 36, column 3 of `docs/api/note-get.md`. */
export function driftedDocs(): Record<string, string> {
  const files = sampleDocs();
  return { ...files, "docs/api/note-get.md": operation.replace('"subject"', '"subjct"') };
}
