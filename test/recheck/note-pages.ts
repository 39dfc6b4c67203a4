/** A page that declares a type, with rows behind the first of its table. */
export function notePage(rows: string): string {
  return `# note resource type
## Properties
|Property|Type|Description|
|:--|:--|:--|
|subject|String|What it is about.|
${rows}`;
}

/** A page that shows one of that type; `intro` is its second line. */
export function noteGetPage(intro: string, body: string): string {
  return `# Get note
${intro}
## HTTP request
\`\`\` http
GET /notes/{id}
\`\`\`
## Example
\`\`\` http
GET https://graph.microsoft.com/v1.0/notes/1
\`\`\`
<!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
\`\`\` http
HTTP/1.1 200 OK
Content-Type: application/json

${body}
\`\`\`
`;
}
