import type { Library } from "../data/library.ts";
import { changeDetail } from "../details/change-detail.ts";
import { h } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { compareBy } from "../list/compare-by.ts";
import { countValues } from "../list/count-values.ts";
import { makeBrowser } from "../list/make-browser.ts";
import type { View } from "../view.ts";
import type { ChangeEntry, Comparison } from "../../report-data.ts";

const SEVERITIES = ["breaking", "dangerous", "safe"];

/** Makes the list of what changed between two versions. */
export function makeChangesView(library: Library, { from, to, list }: Comparison): View {
  return makeBrowser<ChangeEntry>({
    view: "changes",
    itemView: "change",
    title: "Changes",
    about: `From ${from} to ${to}`,
    noun: "change",
    items: list,
    idOf: ({ id }) => id,
    titleOf: ({ message }) => message,
    textOf: ({ message, kind, subject, before = "", after = "" }) => `${message} ${kind} ${subject} ${before} ${after}`,
    filters: [
      {
        kind: "chips",
        key: "severity",
        label: "Severity",
        values: countValues(
          list.map(({ severity }) => severity),
          SEVERITIES,
        ),
        valueOf: ({ severity }) => severity,
      },
      {
        kind: "select",
        key: "kind",
        label: "Kind",
        values: countValues(list.map(({ kind }) => kind)),
        valueOf: ({ kind }) => kind,
      },
    ],
    orders: [
      { key: "subject", label: "By subject" },
      { key: "severity", label: "Worst first", compare: compareBy(({ severity }) => SEVERITIES.indexOf(severity)) },
      { key: "kind", label: "By kind", compare: compareBy(({ kind }) => kind) },
    ],
    row: (change) => [
      h("span", { class: `dot tone-${change.severity}` }, h("span", { class: "unseen" }, change.severity)),
      h("span", { class: "row-title" }, prose(change.message)),
      h("span", { class: "row-place" }, h("span", {}, change.after ?? change.before ?? ""), h("span", {}, change.kind)),
    ],
    detail: (change) => changeDetail(change, library),
  });
}
