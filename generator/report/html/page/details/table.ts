import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";

/** A table under a heading; nothing where there are no rows. The first cell of a row is its header. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly Child[])[]): Child {
  if (rows.length === 0) return undefined;
  return h(
    "section",
    { class: "part" },
    h("h3", {}, title, " ", h("small", {}, rows.length)),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map((column) => h("th", { scope: "col" }, column)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map(([first, ...cells]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, first),
            cells.map((cell) => h("td", {}, cell)),
          ),
        ),
      ),
    ),
  );
}
