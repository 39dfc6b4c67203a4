import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import type { LinePart } from "./mark-line.ts";

/** Shows a line of a file beside its number; `tone` colours what is marked. */
export function sourceLine(number: number, parts: readonly LinePart[], tone: string, gutter: Child = undefined) {
  const isMarked = parts.some(({ marked }) => marked);
  const isRow = parts[0]?.text.trimStart().startsWith("|") === true;
  return h(
    "div",
    { class: isMarked ? `line tone-${tone} has-mark` : "line", id: `L${number}` },
    h("span", { class: "number" }, number, gutter),
    h(
      "code",
      { class: isRow ? "text is-row" : "text" },
      parts.map(({ text, marked }) => (marked ? h("mark", {}, text) : text)),
    ),
  );
}
