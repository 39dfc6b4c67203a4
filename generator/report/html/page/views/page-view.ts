import type { Library } from "../data/library.ts";
import { describedLinks } from "../details/described-links.ts";
import { findingLinks } from "../details/finding-links.ts";
import { count } from "../dom/count.ts";
import { h, nodesOf } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import type { Route } from "../route.ts";
import { hrefOf } from "../route.ts";
import { sourceLine } from "../source/source-line.ts";
import { markLine } from "../source/mark-line.ts";
import type { View } from "../view.ts";
import type { FindingEntry } from "../../report-data.ts";

/** A file with more lines is shown around the line asked for. */
const MAX_LINES = 3000;

/** Makes the view of a whole page's source, with its findings marked. */
export function makePageView(library: Library): View {
  const element = h("div", { class: "page" });
  return {
    element,
    enter: async ({ id, query }: Route) => {
      document.title = `${id} · markdrift`;
      const file = library.fileByPath.get(id);
      const lines = file === undefined ? undefined : await library.lines(file);
      if (file === undefined || lines === undefined) {
        element.replaceChildren(
          h("h1", {}, id),
          h("p", { class: "nothing" }, "The text of this file isn't in the report."),
        );
        return;
      }
      const line = Number(query.get("line") ?? 1);
      element.replaceChildren(...nodesOf(await drawPage(library, file, { lines, line })));
      goTo(element.querySelector(`#L${line}`));
    },
  };
}

interface Shown {
  readonly lines: readonly string[];
  readonly line: number;
}

async function drawPage(library: Library, file: number, { lines, line }: Shown): Promise<Child[]> {
  const findings = library.findingsByFile.get(file) ?? [];
  const first = lines.length <= MAX_LINES ? 1 : Math.max(1, line - MAX_LINES / 2);
  const shown = lines.slice(first - 1, first - 1 + MAX_LINES);
  const byLine = Map.groupBy(findings, ({ place: [, at] }) => at);
  const described = describedLinks([file, line, 1, line, 1], await library.model());
  const isPart = shown.length < lines.length;
  return [
    h(
      "header",
      { class: "head" },
      h("h1", { class: "path" }, library.file([file, 1, 1, 1, 1]).path),
      h(
        "p",
        { class: "meta" },
        `${count(lines.length, "line")}, ${count(findings.length, "finding")}`,
        isPart && `; lines ${count(first)} to ${count(first + shown.length - 1)} are shown`,
      ),
    ),
    h(
      "div",
      { class: "page-body" },
      h(
        "div",
        { class: "source whole" },
        shown.map((text, index) => drawLine(text, first + index, byLine.get(first + index))),
      ),
      h(
        "aside",
        { tabindex: 0, "aria-label": "On this page" },
        h("h2", { class: "unseen" }, "On this page"),
        findingLinks("Findings", findings),
        described,
      ),
    ),
  ];
}

function drawLine(text: string, number: number, here: readonly FindingEntry[] = []): HTMLElement {
  const [finding] = here;
  if (finding === undefined) return sourceLine(number, [{ text, marked: false }], "plain");
  const dots = here.map(({ id, severity, message }) =>
    h("a", {
      class: `dot tone-${severity}`,
      href: hrefOf("finding", id),
      title: message,
      "aria-label": `${severity}: ${message}`,
    }),
  );
  return sourceLine(number, markLine(text, number, finding.place), finding.severity, dots);
}

function goTo(line: Element | null): void {
  line?.classList.add("target");
  line?.scrollIntoView({ block: "center" });
}
