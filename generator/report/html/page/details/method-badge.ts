import { h } from "../dom/h.ts";

const KNOWN = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Shows an HTTP method in its colour. */
export function methodBadge(method: string): HTMLElement {
  return h("span", { class: `method method-${KNOWN.has(method) ? method.toLowerCase() : "other"}` }, method);
}
