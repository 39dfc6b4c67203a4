import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { excerpt } from "../source/excerpt.ts";
import type { ChangeEntry } from "../../report-data.ts";
import { badge } from "./badge.ts";
import { describedLinks } from "./described-links.ts";

/** Shows a change: both sides, and its place in the later version where that is in the report. */
export async function changeDetail(change: ChangeEntry, library: Library): Promise<readonly Child[]> {
  const { kind, severity, message, afterPlace } = change;
  return [
    h(
      "header",
      { class: "head" },
      h("p", { class: "meta" }, badge(severity), h("code", {}, kind)),
      h("h2", {}, prose(message)),
    ),
    h("div", { class: "versions" }, side("Before", change.from, change.before), side("After", change.to, change.after)),
    afterPlace !== undefined &&
      (await excerpt(library, afterPlace, { caption: "Now", tone: "other", context: 4, maxLines: 12 })),
    afterPlace !== undefined && describedLinks(afterPlace, await library.model()),
  ];
}

function side(title: string, text: string | undefined, place: string | undefined): HTMLElement {
  return h(
    "section",
    {},
    h("h3", {}, title),
    text !== undefined && h("p", { class: "value" }, h("code", {}, text)),
    h("p", { class: "place" }, place ?? "not there"),
  );
}
