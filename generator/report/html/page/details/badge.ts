import { h } from "../dom/h.ts";

/** A word that stands out in the colour of its tone: a severity, or `plain`. */
export function badge(text: string, tone: string = text): HTMLElement {
  return h("span", { class: `badge tone-${tone}` }, text);
}
