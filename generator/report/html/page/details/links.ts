import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";

const FEW = 12;

/** A list of links under a heading, the first of them at once and the rest on demand; nothing where there are none. */
export function links(title: string, items: readonly Child[]): Child {
  if (items.length === 0) return undefined;
  const rest = items.slice(FEW);
  return h(
    "section",
    { class: "part" },
    h("h3", {}, title, " ", h("small", {}, items.length)),
    list(items.slice(0, FEW)),
    rest.length > 0 && h("details", {}, h("summary", {}, `${rest.length} more`), list(rest)),
  );
}

function list(items: readonly Child[]): HTMLElement {
  return h(
    "ul",
    { class: "links" },
    items.map((item) => h("li", {}, item)),
  );
}
