import type { Library } from "../data/library.ts";
import { methodBadge } from "../details/method-badge.ts";
import { operationDetail } from "../details/operation-detail.ts";
import { h } from "../dom/h.ts";
import { compareBy } from "../list/compare-by.ts";
import { countValues } from "../list/count-values.ts";
import { makeBrowser } from "../list/make-browser.ts";
import type { View } from "../view.ts";
import type { OperationEntry } from "../../report-data.ts";

/** Makes the list of operations. */
export async function makeOperationsView(library: Library): Promise<View> {
  const { operations } = await library.model();
  return makeBrowser<OperationEntry>({
    view: "operations",
    itemView: "operation",
    title: "Operations",
    noun: "operation",
    items: operations,
    idOf: ({ id }) => id,
    titleOf: ({ title }) => title,
    textOf: ({ title, routes }) => [title, ...routes.map(({ method, path }) => `${method} ${path}`)].join(" "),
    filters: [
      {
        kind: "select",
        key: "method",
        label: "Method",
        values: countValues(operations.map(methodOf)),
        valueOf: methodOf,
      },
    ],
    orders: [
      { key: "page", label: "By page" },
      { key: "title", label: "By title", compare: compareBy(({ title }) => title) },
      { key: "route", label: "By route", compare: compareBy(({ routes }) => routes[0]?.path ?? "") },
    ],
    row: (operation) => [
      methodBadge(methodOf(operation)),
      h("span", { class: "row-title" }, operation.title),
      h("span", { class: "row-place" }, h("span", {}, operation.routes[0]?.path ?? "no route")),
    ],
    detail: (operation) => operationDetail(operation, library),
  });
}

function methodOf({ routes: [route] }: OperationEntry): string {
  return route?.method ?? "none";
}
