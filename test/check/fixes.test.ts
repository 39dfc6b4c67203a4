import { describe, expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { applyFixes } from "../../generator/diagnostics/apply-fixes.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

const note = `# note resource type
## Properties
|Property|Type|Description|
|:--|:--|:--|
|subject|String|What it is about.|
|color|noteColor|Possible values are: \`red\`, \`green\`.|
## Relationships
|Relationship|Type|Description|
|:--|:--|:--|
|shelf|[note](note.md)|Another one.|
`;

const list = `# List notes
## HTTP request
\`\`\` http
GET /me/stickyNotes
GET /users/{id}/stickyNotes
\`\`\`
`;

const get = `# Get note
See the [note](../resources/Note.md#properties "a note") and [more](../resources/note.md).
## HTTP request
\`\`\` http
GET /me/stickynotes/{id}
PATCH /me/stickyNotes/{id}
\`\`\`
## Response
Returns \`200 OK\` and a [note](../resources/note.md).
## Example
<!-- { "blockType": "request", "name": "get", } -->
\`\`\` http
PATCH https://graph.microsoft.com/v1.0/Me/stickyNotes/7
Content-Type: application/json
Content-Length: 4

{ "subject": "Eier & Öl", "Shelf@odata.bind": "https://graph.microsoft.com/v1.0/notes/3" }
\`\`\`
<!-- { "blockType": "response", "name": "get", "@odata.type": "microsoft.graph.note" } -->
\`\`\` http
HTTP/1.1 200 Success
Content-Type: application/json

{ "@odata.Context": "x", "Subject": "Milk", "color": "Green", }
\`\`\`
`;

const expected = [
  "example/control-information",
  "example/control-target",
  "example/enum-casing",
  "example/property-casing",
  "http/content-length",
  "http/reason-phrase",
  "http/url-casing",
  "json/repaired",
  "page/annotation-json",
  "page/link-casing",
  "route/casing",
];

function check(text: string): readonly Diagnostic[] {
  const pages = [
    { path: "api/note-get.md", text },
    { path: "api/note-list.md", text: list },
    { path: "resources/note.md", text: note },
  ];
  return checkModel(buildModel(parseSources({ root: "/docs", pages, includes: [], csdl: [], diagnostics: [] })));
}

/** What is found, whatever its place: a fix may move what stands behind it. */
function names(found: readonly Diagnostic[]): string[] {
  return found.map(({ rule, message }) => `${rule}: ${message}`).toSorted();
}

describe.each([
  ["LF", get],
  ["CRLF", get.replaceAll("\n", "\r\n")],
  ["a BOM", `\uFEFF${get}`],
])("with %s", (_, text) => {
  const found = check(text);
  const fixable = found.filter(({ fix }) => fix !== undefined);

  test("each rule that mends has a finding", () => {
    expect([...new Set(fixable.map(({ rule }) => rule))].toSorted()).toEqual(expected);
  });

  test.each(fixable.map((diagnostic) => [diagnostic.rule, diagnostic] as const))(
    "%s: the fix removes its finding alone",
    (rule, { fix }) => {
      if (fix === undefined) throw new Error("a finding with a fix is expected");
      const after = check(applyFixes(text, [fix]));
      const gone = names(found).filter((name) => !names(after).includes(name));
      expect(gone.map((name) => name.split(":", 1)[0])).toEqual([rule]);
      expect(names(after).filter((name) => !names(found).includes(name))).toEqual([]);
    },
  );

  test("a fix stays within the place of its finding's line", () => {
    for (const { fix, source } of fixable) {
      const line = text.slice(0, fix?.start).split("\n").length;
      expect([source.line, source.endLine]).toContain(line);
    }
  });

  test("all at once leave nothing to mend", () => {
    const fixes = fixable.flatMap(({ fix }) => fix ?? []);
    const mended = applyFixes(text, fixes);
    expect(check(mended).filter(({ rule }) => rule !== "http/content-length")).toEqual([]);
    expect(mended.split("\n").length).toBe(text.split("\n").length);
  });
});
