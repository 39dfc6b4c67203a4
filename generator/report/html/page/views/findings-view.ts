import { folderOf } from "../data/folder-of.ts";
import type { Library } from "../data/library.ts";
import { findingDetail } from "../details/finding-detail.ts";
import { h } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { compareBy } from "../list/compare-by.ts";
import { countValues } from "../list/count-values.ts";
import { makeBrowser } from "../list/make-browser.ts";
import { severities } from "../severities.ts";
import type { View } from "../view.ts";
import type { FindingEntry } from "../../report-data.ts";

/** Makes the list of findings. */
export function makeFindingsView(library: Library): View {
  const { findings } = library.data;
  const pathOf = ({ place }: FindingEntry): string => library.file(place).path;
  const folder = (finding: FindingEntry): string => folderOf(pathOf(finding));
  return makeBrowser<FindingEntry>({
    view: "findings",
    itemView: "finding",
    title: "Findings",
    noun: "finding",
    items: findings,
    idOf: ({ id }) => id,
    titleOf: ({ message }) => message,
    textOf: (finding) => `${finding.message} ${finding.rule} ${pathOf(finding)}:${finding.place[1]}`,
    filters: [
      {
        kind: "chips",
        key: "severity",
        label: "Severity",
        values: countValues(
          findings.map(({ severity }) => severity),
          severities,
        ),
        valueOf: ({ severity }) => severity,
      },
      {
        kind: "select",
        key: "rule",
        label: "Rule",
        values: countValues(findings.map(({ rule }) => rule)),
        valueOf: ({ rule }) => rule,
      },
      { kind: "select", key: "folder", label: "Folder", values: countValues(findings.map(folder)), valueOf: folder },
    ],
    orders: [
      { key: "severity", label: "Worst first", compare: compareBy(({ severity }) => severities.indexOf(severity)) },
      { key: "place", label: "By place" },
      { key: "rule", label: "By rule", compare: compareBy(({ rule }) => rule) },
      { key: "message", label: "By message", compare: compareBy(({ message }) => message) },
    ],
    row: (finding) => [
      h("span", { class: `dot tone-${finding.severity}` }, h("span", { class: "unseen" }, finding.severity)),
      h("span", { class: "row-title" }, prose(finding.message)),
      h(
        "span",
        { class: "row-place" },
        h("span", {}, `${pathOf(finding)}:${finding.place[1]}`),
        h("span", {}, finding.rule),
      ),
    ],
    detail: (finding) => findingDetail(finding, library),
  });
}
