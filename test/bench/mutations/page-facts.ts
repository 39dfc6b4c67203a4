import { createServiceUrlTest, usualHost } from "../../../generator/check/context/service-url.ts";
import { indexTypes } from "../../../generator/check/context/type-index.ts";
import { typeBodies, type TypedBody } from "../../../generator/check/context/typed-body.ts";
import type { ApiModel, Operation, Page, PageTable } from "../../../generator/model/api-model.ts";
import type { Claimable, Placed } from "../../../generator/model/page-reading.ts";
import { buildReading } from "../../../generator/model/reading/build-reading.ts";
import { parsePage } from "../../../generator/parse/parse-page.ts";
import type { JsonMember, JsonNode, JsonObject } from "../../../generator/text/json.ts";
import { rangeOf, spanOf, type SourceRange, type Span } from "../../../generator/text/source.ts";
import { vocabulary } from "../../../generator/vocabulary/vocabulary.ts";
import { groupBy } from "./group-by.ts";

/** A page with all that is known of it: where it can be changed. */
export interface PageFacts {
  readonly text: string;
  readonly page: Page;
  readonly model: ApiModel;
  readonly operations: readonly Operation[];
  readonly bodies: readonly TypedBody[];
}

/** Gathers the facts of pages by file. */
export function gatherFacts(model: ApiModel, textByFile: ReadonlyMap<string, string>): ReadonlyMap<string, PageFacts> {
  const bodies = groupBy(bodiesOf(model), ({ operation }) => operation.page);
  const operations = groupBy(model.operations, ({ page }) => page);
  return new Map(
    model.pages.map((page) => [
      page.file,
      {
        text: textByFile.get(page.file) ?? "",
        page,
        model,
        operations: operations.get(page.file) ?? [],
        bodies: bodies.get(page.file) ?? [],
      },
    ]),
  );
}

/** Returns the span of a range in its page. */
export function spanIn({ page }: PageFacts, range: SourceRange): Span {
  return spanOf(page.lines, range);
}

/** Returns the members of all objects in the JSON that the page shows, of one use of a code block or of any. */
export function shownMembers(
  { page }: PageFacts,
  uses: readonly string[],
): { member: JsonMember; owner: JsonObject }[] {
  const blocks = page.codeBlocks.filter(({ use }) => use.kind === "read" && uses.includes(use.as));
  return blocks
    .flatMap(({ bodies }) => bodies)
    .flatMap(({ json }) => (json?.value && json.faults.length === 0 ? membersOf(json.value) : []));
}

function membersOf(node: JsonNode): { member: JsonMember; owner: JsonObject }[] {
  if (node.kind === "array") return node.items.flatMap(membersOf);
  if (node.kind !== "object") return [];
  return node.members.flatMap((member) => [{ member, owner: node }, ...membersOf(member.value)]);
}

/** A table with all its cells, which a model doesn't keep. */
export interface WholeTable extends PageTable {
  readonly rows: readonly WholeRow[];
}

interface WholeRow {
  readonly cells: readonly { readonly text: string; readonly source: SourceRange }[];
  readonly source: SourceRange;
}

/** Returns the tables of a page that were read as one of some uses. */
export function tablesOf({ page, text }: PageFacts, uses: readonly string[]): WholeTable[] {
  const tables = page.tables.filter(({ use }) => use.kind === "read" && uses.includes(use.as));
  if (tables.length === 0) return [];
  const { claimable } = buildReading(parsePage({ path: page.file, text }), page.namespace, vocabulary());
  const rowsByStart = new Map(claimable.map((placed) => [placed.node.start, rowsOf(placed)]));
  return tables.map((table) => ({ ...table, rows: rowsByStart.get(table.start) ?? [] }));
}

function rowsOf({ node, lines }: Placed<Claimable>): readonly WholeRow[] {
  if (node.kind !== "table") return [];
  return node.rows.map((row) => ({
    cells: row.cells.map((cell) => ({ text: cell.content.text, source: rangeOf(lines, cell) })),
    source: rangeOf(lines, row),
  }));
}

function bodiesOf(model: ApiModel): readonly TypedBody[] {
  const urls = model.operations.flatMap(({ examples }) => examples.map(({ request }) => request.url));
  return typeBodies(model, indexTypes(model.types), createServiceUrlTest(usualHost(urls))).bodies;
}
