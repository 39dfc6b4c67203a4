import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { hrefOf } from "../route.ts";
import type { FindingEntry } from "../../report-data.ts";
import { badge } from "./badge.ts";
import { links } from "./links.ts";

/** Links to findings under a heading; nothing where there are none. */
export function findingLinks(title: string, findings: readonly FindingEntry[] = []): Child {
  const items = findings.map(({ id, severity, message, place }) =>
    h(
      "a",
      { href: hrefOf("finding", id) },
      badge(severity),
      h("span", {}, prose(message)),
      h("small", {}, `line ${place[1]}`),
    ),
  );
  return links(title, items);
}
