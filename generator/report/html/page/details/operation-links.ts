import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { hrefOf } from "../route.ts";
import type { OperationEntry } from "../../report-data.ts";
import { links } from "./links.ts";
import { methodBadge } from "./method-badge.ts";

/** Links to operations under a heading, each with its first route; nothing where there are none. */
export function operationLinks(title: string, operations: readonly OperationEntry[] = []): Child {
  const items = operations.map(({ id, title: name, routes: [route] }) =>
    h(
      "a",
      { href: hrefOf("operation", id) },
      route !== undefined && methodBadge(route.method),
      h("span", {}, name),
      route !== undefined && h("code", { class: "route" }, route.path),
    ),
  );
  return links(title, items);
}
