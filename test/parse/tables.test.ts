import { describe, expect, test } from "vitest";
import { printTable, tableOf } from "./syntax-of.ts";

describe("a table", () => {
  test("keeps ragged rows as they are written", () => {
    expect(printTable(tableOf("|a|b|\n|-|-|\n|1|\n|1|2 (*.x | *.y)|\n"))).toBe("a | b\n1\n1 | 2 (*.x | *.y)");
  });

  test("needs no leading pipe", () => {
    expect(printTable(tableOf("Operation | URL\n-|-\nList | /users\n"))).toBe("Operation | URL\nList | /users");
  });

  test("reads escaped pipes, entities, line breaks and tabs in cells", () => {
    expect(printTable(tableOf("|a|b|\n|-|-|\n|x \\| y\t|one<br/>two &lt;three&gt;|\n"))).toBe(
      "a | b\nx | y | one\ntwo <three>",
    );
  });

  test("is not torn apart by a pipe in a code span", () => {
    const table = tableOf("|a|b|c|\n|-|-|-|\n|x|`p | q`|z|\n");
    expect(table.rows[0]?.cells.map((cell) => cell.content.text)).toEqual(["x", "p | q", "z"]);
  });

  test.each([
    ["padded", "|a|b|c|\n|---|---|\n|1|2|3|\n"],
    ["cut", "|a|b|c|\n|-|-|-|-|\n|1|2|3|\n"],
    ["padded to more than its length", "|a|b|c|\n|:-|\n|1|2|3|\n"],
  ])("with a wrong delimiter row has it %s, and every place stays true", (_how, source) => {
    const table = tableOf(source);
    expect(table.repairedDelimiter).toBe(true);
    expect(printTable(table)).toBe("a | b | c\n1 | 2 | 3");
    expect(table.rows[0]?.cells.map((cell) => source.slice(cell.start, cell.end))).toEqual(["1", "2", "3"]);
  });

  test("goes on behind a blank line with rows that begin with a pipe", () => {
    const source = "|a|b|\n|-|-|\n|1|2|\n\n|3|4|\n|5|6|\n\ntext | text\n";
    const table = tableOf(source);
    expect(printTable(table)).toBe("a | b\n1 | 2\n3 | 4\n5 | 6");
    expect(table.repairedDelimiter).toBe(false);
    expect(table.rows.map((row) => source.slice(row.start, row.end))).toEqual(["|1|2|", "|3|4|", "|5|6|"]);
  });
});
