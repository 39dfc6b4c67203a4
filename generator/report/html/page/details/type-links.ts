import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { hrefOf } from "../route.ts";
import type { TypeEntry } from "../../report-data.ts";
import { links } from "./links.ts";
import { shortName } from "./short-name.ts";

/** Links to types under a heading; nothing where there are none. */
export function typeLinks(title: string, types: readonly TypeEntry[] = []): Child {
  const items = types.map(({ id, name }) => h("a", { href: hrefOf("type", id) }, h("code", {}, shortName(name))));
  return links(title, items);
}
