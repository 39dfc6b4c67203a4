import { expect, test } from "vitest";
import { outlinePage } from "../../generator/check/page-outline.ts";
import { describePages, readPages } from "../../generator/model/build-model.ts";
import { marksOfOperation, marksOfSketch } from "../../generator/model/operations/operation-marks.ts";
import { operationSketches } from "../../generator/model/operations/operation-sketches.ts";
import { markPage } from "../../generator/model/pages/mark-page.ts";
import { buildTypes } from "../../generator/model/types/build-types.ts";
import { draftPage } from "../../generator/model/types/draft-page.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";
import { readPages as readFiles } from "../fuzz/mutate/read-pages.ts";

const docs = readFiles([new URL("../../docs-input/", import.meta.url).pathname]);
const unnumbered = `# List notes
## HTTP request
\`\`\` http
GET /me/notes
\`\`\`
## Response
If successful, this method returns a collection of [note](../resources/note.md) objects. A \`404 Not Found\` says that there is none.
## Example
\`\`\` http
GET https://graph.microsoft.com/v1.0/me/notes
\`\`\`
\`\`\` http
HTTP/1.1 206 Partial Content
\`\`\`
`;
const note = "# note resource type\n## Properties\n|Property|Type|\n|:--|:--|\n|subject|String|\n";

test("a page by itself is outlined as it is with all types known", () => {
  const files = [...docs, { path: "x/note-list.md", text: unnumbered }, { path: "resources/note.md", text: note }];
  const readings = readPages(
    files.map((file) => parsePage(file)),
    {},
  );
  const drafts = readings.map(draftPage);
  const alone = readings.map((reading) =>
    outlinePage(
      markPage(reading),
      operationSketches.see(reading).flatMap((sketch) => marksOfSketch(sketch) ?? []),
    ),
  );
  const { pages, operations } = describePages(readings, buildTypes(drafts));
  const known = pages.map((page) =>
    outlinePage(page, operations.filter((operation) => operation.page === page.file).map(marksOfOperation)),
  );
  expect(alone).toEqual(known);
  const list = operations.find(({ page }) => page === "x/note-list.md");
  expect(list?.responses.map(({ status, unnumbered: isOpen }) => [status, isOpen])).toEqual([
    [206, true],
    [404, undefined],
  ]);
  expect(alone.find(({ file }) => file === "x/note-list.md")?.routes.map(({ statuses }) => statuses)).toEqual([[]]);
});
