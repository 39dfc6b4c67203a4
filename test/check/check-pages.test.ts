import { expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { checkPages } from "../../generator/check/check-pages.ts";
import { checkSet } from "../../generator/check/check-set.ts";
import { surround } from "../../generator/check/context/surroundings.ts";
import { settleFindings } from "../../generator/check/settle-findings.ts";
import { joinChecked } from "../../generator/check/join-checked.ts";
import { outlinePage } from "../../generator/check/page-outline.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { marksOfOperation } from "../../generator/model/operations/operation-marks.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { mapLines, type LineMap } from "../../generator/text/source.ts";

const note = `# note resource type
## Properties
|Property|Type|Description|
|:--|:--|:--|
|subject|String|What it is about.|
|Tags|String|Words for it.|
|color|noteColour|Its colour.|
|pages|String collection|Its pages.|
`;

const example = (file: string, path: string, pages = '"a"'): string => `# ${file}
See [there](../elsewhere/there.md).
## HTTP request
\`\`\` http
GET ${path}
\`\`\`
## Example
\`\`\` http
GET https://graph.microsoft.com/v1.0${path}
\`\`\`
<!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
\`\`\` http
HTTP/1.1 200 OK
Content-Type: application/json

{ "subjct": "A", "Tags": ["a", "b"], "pages": ${pages} }
\`\`\`
<!-- markdrift disable-next-line json/syntax -->
`;

const texts: Readonly<Record<string, string>> = {
  "api/note-get.md": example("Get note", "/me/stickyNotes/{id}"),
  "api/note-list.md": example("List notes", "/me/stickyNotes"),
  "api/note-read.md": example("Read note", "/me/stickynotes/{id}/read", '["a"]'),
  "resources/note.md": note,
};

const linesOf = (file: string): LineMap => mapLines(file, texts[file] ?? "");

/** As a run does that remembers pages: each alone, its outline as plain data. */
function checkOneByOne(model: ApiModel): readonly Diagnostic[] {
  const parts = model.pages.map((page) => ({
    pages: [page],
    operations: model.operations.filter((operation) => operation.page === page.file),
  }));
  const outlines = parts.map(({ pages: [page], operations }) =>
    page === undefined ? [] : JSON.parse(JSON.stringify(outlinePage(page, operations.map(marksOfOperation)))),
  );
  const around = surround(model, outlines, { settings: {}, linesOf });
  const settings = { "csdl/*": "off", "declaration/*": "off" } as const;
  const checked = joinChecked(parts.map((part) => checkPages(part, around, settings)));
  return settleFindings(
    [...checkSet(model, around, { outlines, checked, settings }), ...checked.found],
    outlines,
    settings,
  );
}

test("checking pages one by one comes to the same as all at once", () => {
  const pages = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const model = buildModel(parseSources({ root: "/docs", pages, includes: [], csdl: [], diagnostics: [] }));
  const found = checkModel(model);
  expect(found.map(({ rule, source }) => `${source.file}:${source.line} ${rule}`)).toEqual([
    "api/note-get.md:2 page/broken-link",
    "api/note-get.md:16 example/unknown-property",
    "api/note-get.md:16 example/array",
    "api/note-get.md:16 example/array",
    "api/note-get.md:18 directive/unused",
    "api/note-list.md:16 example/unknown-property",
    "api/note-list.md:16 example/array",
    "api/note-list.md:16 example/array",
    "api/note-list.md:18 directive/unused",
    "api/note-read.md:5 route/casing",
    "api/note-read.md:16 example/unknown-property",
    "api/note-read.md:16 example/array",
    "api/note-read.md:18 directive/unused",
    "resources/note.md:5 table/name-against-examples",
    "resources/note.md:6 table/type-against-examples",
    "resources/note.md:7 table/unknown-type",
  ]);
  expect(checkOneByOne(model)).toEqual(found);
});
