import { spanOf } from "../../../../generator/text/source.ts";
import { changeAt, misspell, type Change, type ChangeKind } from "../change.ts";
import { spanIn, tablesOf, type PageFacts, type WholeTable } from "../page-facts.ts";
import type { Random } from "../random.ts";

const tables = ["propertyTable", "relationshipTable", "memberTable", "requestBody"];

/** Changes of the tables that list properties, members and what a request holds. */
export const rowChanges: readonly ChangeKind[] = [
  { name: "a row renamed", meansSomething: true, changes: (facts, random) => forRows(facts, rename(random)) },
  { name: "a row removed", meansSomething: true, changes: (facts) => forRows(facts, remove) },
  { name: "a row given another type", meansSomething: true, changes: (facts) => forRows(facts, retype) },
];

type Row = WholeTable["rows"][number];
type RowChange = (facts: PageFacts, row: Row, table: WholeTable) => Change[];

function forRows(facts: PageFacts, change: RowChange): Change[] {
  return tablesOf(facts, tables).flatMap((table) => table.rows.flatMap((row) => change(facts, row, table)));
}

function rename(random: Random): RowChange {
  return (facts, { cells }) => {
    const [cell] = cells;
    const name = /[A-Za-z]\w{2,}/.exec(cell?.text ?? "")?.[0];
    if (cell === undefined || name === undefined || cell.text !== name) return [];
    const span = spanIn(facts, cell.source);
    const at = facts.text.slice(span.start, span.end).indexOf(name);
    const start = span.start + at;
    if (at < 0) return [];
    return [changeAt(facts, cell.source, { start, end: start + name.length, text: misspell(name, random) })];
  };
}

/** The row is gone, and has no place any more: whatever is found in the page is found there. */
function remove(facts: PageFacts, row: Row): Change[] {
  const { start } = spanIn(facts, { ...row.source, column: 1 });
  const end = spanOf(facts.page.lines, {
    ...row.source,
    line: row.source.line + 1,
    column: 1,
    endLine: row.source.line + 1,
    endColumn: 1,
  }).start;
  if (end <= start) return [];
  return [{ edits: [{ start, end, text: "" }], shown: `− ${row.cells[0]?.text}`, lines: { line: 1, endLine: 1e9 } }];
}

function retype(facts: PageFacts, { cells }: Row, table: WholeTable): Change[] {
  const at = table.columns.findIndex((text) => /^\W*type\W*$/i.test(text));
  const cell = cells[at];
  if (cell === undefined || !/[A-Za-z]/.test(cell.text) || /json|stream|object/i.test(cell.text)) return [];
  const text = isString(cell.text, facts) ? "Int32" : "String";
  if (/collection/i.test(cell.text))
    return [changeAt(facts, cell.source, { ...spanIn(facts, cell.source), text: "Boolean" })];
  return [changeAt(facts, cell.source, { ...spanIn(facts, cell.source), text })];
}

/** Enums and most primitive types travel as strings: another type must be of another kind. */
function isString(text: string, { model }: PageFacts): boolean {
  const name = text.replace(/[^\w.]/g, "").replace(/^edm\./i, "");
  if (/^(?:string|guid|date|time|duration|binary)/i.test(name)) return true;
  const short = /[A-Za-z]\w*/.exec(text)?.[0].toLowerCase();
  return [...model.types.values()].some(
    (type) => type.kind === "enumType" && type.name.toLowerCase().endsWith(`.${short}`),
  );
}
