import { h, nodesOf } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";

/**
 * A table under a heading; nothing where there are no rows. The first cell of a row is its header; a column that is
 * empty throughout is left out.
 */
export function table(title: string, columns: readonly string[], rows: readonly (readonly Child[])[]): Child {
  if (rows.length === 0) return undefined;
  const filled = columns.flatMap((_, at) => (rows.some((row) => isFilled(row[at])) ? [at] : []));
  const head = filled.map((at) => h("th", { scope: "col" }, columns[at]));
  const body = rows.map((row) =>
    h(
      "tr",
      {},
      filled.map((at) => cell(at, row[at])),
    ),
  );
  return h(
    "section",
    { class: "part" },
    h("h3", {}, title, " ", h("small", {}, rows.length)),
    h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, body)),
  );
}

function isFilled(child: Child): boolean {
  return nodesOf([child]).some((node) => typeof node !== "string" || node.trim() !== "");
}

function cell(at: number, content: Child): HTMLElement {
  return at === 0 ? h("th", { scope: "row" }, content) : h("td", {}, content);
}
