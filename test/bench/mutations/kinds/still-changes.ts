import type { JsonObject } from "../../../../generator/text/json.ts";
import { rangeOf, type Span } from "../../../../generator/text/source.ts";
import type { Change, ChangeKind } from "../change.ts";
import { shownMembers, spanIn, tablesOf, type PageFacts, type WholeTable } from "../page-facts.ts";
import type { Random } from "../random.ts";

const tables = ["propertyTable", "relationshipTable", "memberTable", "requestBody", "permissions", "headerParameters"];
const json = ["request", "response", "exchange", "jsonRepresentation"];
const wholePage = { line: 1, endLine: 1e9 };

/** Changes that mean nothing: none may be found. */
export const stillChanges: readonly ChangeKind[] = [
  {
    name: "padding of cells",
    meansSomething: false,
    changes: (facts) => tablesOf(facts, tables).flatMap((table) => pad(facts, table)),
  },
  {
    name: "order of rows",
    meansSomething: false,
    changes: (facts) => tablesOf(facts, tables).flatMap((table) => swapRows(facts, table)),
  },
  { name: "order of keys", meansSomething: false, changes: swapKeys },
  { name: "blank lines", meansSomething: false, changes: addBlankLine },
  { name: "line ends", meansSomething: false, changes: otherLineEnds },
  {
    name: "a reworded description",
    meansSomething: false,
    changes: (facts) => tablesOf(facts, tables).flatMap((table) => reword(facts, table)),
  },
  { name: "another value of the same kind", meansSomething: false, changes: otherValues },
];

function still(shown: string, ...edits: Change["edits"]): Change {
  return { edits, shown, lines: wholePage };
}

function pad(facts: PageFacts, { rows }: WholeTable): Change[] {
  return rows.flatMap(({ cells }) =>
    cells.slice(1).flatMap((cell) => {
      const { start, end } = spanIn(facts, cell.source);
      if (cell.text === "") return [];
      return [still(cell.text, { start, end: start, text: "  " }, { start: end, end, text: "   " })];
    }),
  );
}

function swapRows(facts: PageFacts, { rows }: WholeTable): Change[] {
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (next === undefined) return [];
    return [swap(facts, spanIn(facts, row.source), spanIn(facts, next.source))];
  });
}

function swap({ text }: PageFacts, one: Span, other: Span): Change {
  const [first, second] = [text.slice(one.start, one.end), text.slice(other.start, other.end)];
  return still(`${first} ↔ ${second}`, { ...one, text: second }, { ...other, text: first });
}

/** `@odata.type` and its like stay where they are: they come first. */
function swapKeys(facts: PageFacts): Change[] {
  const owners = new Set(shownMembers(facts, json).map(({ owner }) => owner));
  return [...owners].flatMap((owner: JsonObject) => {
    const members = owner.members.filter(({ key }) => !key.includes("@"));
    return members.flatMap((member, at) => {
      const next = members[at + 1];
      return next === undefined ? [] : [swap(facts, plainSpan(member), plainSpan(next))];
    });
  });
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}

function addBlankLine(facts: PageFacts): Change[] {
  const newline = facts.text.includes("\r\n") ? "\r\n" : "\n";
  return facts.page.headings.slice(1).map((heading) => {
    const { start } = spanIn(facts, { ...rangeOf(heading.lines, heading), column: 1 });
    return still(heading.text, { start, end: start, text: newline + newline });
  });
}

function otherLineEnds({ text, page }: PageFacts): Change[] {
  const other = text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text.replaceAll("\n", "\r\n");
  return [still(page.file, { start: 0, end: text.length, text: other })];
}

function reword(facts: PageFacts, { columns, rows }: WholeTable): Change[] {
  const at = columns.findIndex((text) => /^\W*description\W*$/i.test(text));
  return rows.flatMap(({ cells }) => {
    const cell = cells[at];
    if (cell === undefined || !/[.]$/.test(cell.text)) return [];
    const { end } = spanIn(facts, { ...cell.source });
    const at0 = facts.text.slice(0, end).trimEnd().length;
    return [still(cell.text, { start: at0, end: at0, text: " This is what people see first." })];
  });
}

/** Texts keep their length, for the message may count it; numbers keep their digits. */
function otherValues(facts: PageFacts, random: Random): Change[] {
  return facts.bodies.flatMap(({ values }) =>
    values.flatMap(({ member: { value }, property }) => {
      const { start, end } = value;
      if (value.kind === "number" && property.type.startsWith("Edm.Int")) {
        const text = facts.text.slice(start, end - 1) + String(random.below(10));
        return [still(`${property.name} ${text}`, { start, end, text })];
      }
      if (value.kind !== "string" || property.type !== "Edm.String" || property.possibleValues) return [];
      if (!/^[A-Za-z][A-Za-z ]+$/.test(value.value)) return [];
      const text = JSON.stringify(`${value.value.slice(0, -1)}${value.value.endsWith("e") ? "a" : "e"}`);
      return end - start === text.length ? [still(`${property.name} ${text}`, { start, end, text })] : [];
    }),
  );
}
