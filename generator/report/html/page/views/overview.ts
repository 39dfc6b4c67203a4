import type { Library } from "../data/library.ts";
import { count } from "../dom/count.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { folderOf } from "../data/folder-of.ts";
import { barChart } from "../plots/bar-chart.ts";
import type { Bar } from "../plots/bar-chart.ts";
import { shareChart } from "../plots/share-chart.ts";
import { hrefOf } from "../route.ts";
import { severities } from "../severities.ts";
import type { View } from "../view.ts";
import type { FindingEntry } from "../../report-data.ts";

const SEVERITY_NAMES = { error: "errors", warning: "warnings", info: "notes" } as const;

/** Makes the page that a reader lands on: how much there is, what is wrong where, and how much is covered. */
export function makeOverview(library: Library): View {
  const { name, counts, coverage, findings, version } = library.data;
  const pathOf = (finding: FindingEntry): string => library.file(finding.place).path;
  const element = h(
    "div",
    { class: "overview" },
    h("header", { class: "head" }, h("h1", {}, name), h("p", { class: "lead" }, summaryOf(findings))),
    h(
      "ul",
      { class: "tiles" },
      severityTiles(findings),
      counts.map((tile) => drawTile(tile.name, tile.count, "plain")),
    ),
    h(
      "section",
      { class: "card coverage" },
      h("h2", {}, "Covered by types"),
      h("div", { class: "shares" }, coverage.map(shareChart)),
    ),
    findings.length > 0 &&
      h(
        "div",
        { class: "columns" },
        barChart(
          "Findings by rule",
          barsBy(findings, ({ rule }) => rule, "rule"),
        ),
        h(
          "div",
          { class: "column" },
          barChart(
            "Findings by folder",
            barsBy(findings, (finding) => folderOf(pathOf(finding)), "folder"),
          ),
          barChart("Findings by page", barsBy(findings, pathOf, "q")),
        ),
      ),
    h("footer", {}, `markdrift ${version}`),
  );
  return {
    element,
    enter: async () => {
      document.title = `${name} · markdrift`;
    },
  };
}

function summaryOf(findings: readonly FindingEntry[]): string {
  if (findings.length === 0) return "No findings: the docs agree with themselves and with what they describe.";
  const files = new Set(findings.map(({ place: [file] }) => file)).size;
  return `${count(findings.length, "finding")} in ${count(files, "file")}.`;
}

function severityTiles(findings: readonly FindingEntry[]): Child[] {
  return severities.map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return drawTile(SEVERITY_NAMES[severity], number, severity, hrefOf("findings", "", { severity }));
  });
}

function drawTile(label: string, number: number, tone: string, href?: string): HTMLElement {
  const content = [h("strong", {}, count(number)), h("span", {}, label)];
  const view = label === "types" || label === "operations" ? hrefOf(label) : href;
  return h(
    "li",
    { class: `tile tone-${tone}` },
    view === undefined ? h("div", {}, content) : h("a", { href: view }, content),
  );
}

function barsBy(findings: readonly FindingEntry[], keyOf: (finding: FindingEntry) => string, filter: string): Bar[] {
  return [...Map.groupBy(findings, keyOf)].map(([label, group]) => ({
    label,
    href: hrefOf("findings", "", { [filter]: label }),
    parts: severities.flatMap((severity) => {
      const number = group.filter((finding) => finding.severity === severity).length;
      return number === 0 ? [] : [{ tone: severity, count: number }];
    }),
  }));
}
