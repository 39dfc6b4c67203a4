import { itemOf } from "../data/index-model.ts";
import type { ModelIndex } from "../data/index-model.ts";
import { h } from "../dom/h.ts";
import { hrefOf } from "../route.ts";
import { shortName } from "./short-name.ts";

/** Shows a type expression without its usual namespace, linked where the type is known. */
export function typeLink(type: string, scope: string, model: ModelIndex): HTMLElement {
  const item = itemOf(type);
  const id = `${scope}${item}`;
  const name = shortName(item);
  const shown = model.typeById.has(id) ? h("a", { href: hrefOf("type", id) }, name) : name;
  return h("code", { class: "type" }, shown, item === type ? undefined : "[]");
}
