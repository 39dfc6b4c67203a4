import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { hrefOf } from "../route.ts";
import { excerpt } from "../source/excerpt.ts";
import type { FindingEntry } from "../../report-data.ts";
import { badge } from "./badge.ts";
import { describedLinks } from "./described-links.ts";
import { fixPreview } from "./fix-preview.ts";

const SIDE = { context: 4, maxLines: 12 };

/** Shows a finding: its page's source with the place marked, the other sides beside it, and what to do. */
export async function findingDetail(finding: FindingEntry, library: Library): Promise<readonly Child[]> {
  const { rule, severity, message, place, related, suggestion } = finding;
  const [model, here, ...others] = await Promise.all([
    library.model(),
    excerpt(library, place, { ...SIDE, caption: "Here", tone: severity }),
    ...related.map((side) => excerpt(library, side.place, { ...SIDE, caption: prose(side.message), tone: "other" })),
  ]);
  return [
    h(
      "header",
      { class: "head" },
      h(
        "p",
        { class: "meta" },
        badge(severity),
        h("a", { href: hrefOf("findings", "", { rule }) }, h("code", {}, rule)),
      ),
      h("h2", {}, prose(message)),
      suggestion !== undefined && h("p", { class: "lead" }, prose(suggestion)),
    ),
    h("div", { class: others.length === 0 ? "sides" : "sides has-other" }, h("div", {}, here), h("div", {}, others)),
    await fixPreview(finding, library),
    ruleText(rule, library),
    ...describedLinks(place, model),
  ];
}

function ruleText(rule: string, { data }: Library): Child {
  const text = Object.hasOwn(data.rules, rule) ? (data.rules[rule] ?? "") : "";
  if (text === "") return undefined;
  return h(
    "section",
    { class: "part" },
    h("h3", {}, "What this rule checks"),
    text.split(/\n{2,}/).map((paragraph) => h("p", { class: "lead" }, prose(paragraph.replaceAll("\n", " ")))),
  );
}
