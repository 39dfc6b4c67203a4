import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { hrefOfPlace } from "../route.ts";
import type { Place } from "../../report-data.ts";
import { markLine } from "./mark-line.ts";
import { sourceLine } from "./source-line.ts";

/** How an excerpt looks: how many lines around the place, how many of the place itself, and the tone of its mark. */
export interface ExcerptStyle {
  readonly caption: Child;
  readonly tone: string;
  readonly context: number;
  readonly maxLines: number;
}

/** Shows the lines around a place, with the place marked and a link to the whole page. */
export async function excerpt(library: Library, place: Place, style: ExcerptStyle): Promise<HTMLElement> {
  const { path } = library.file(place);
  const lines = await library.lines(place[0]);
  const name = `${path}:${place[1]}${style.tone === "plain" ? "" : `:${place[2]}`}`;
  const link = lines === undefined ? h("span", {}, name) : h("a", { href: hrefOfPlace(path, place) }, name);
  return h(
    "figure",
    { class: "excerpt" },
    h("figcaption", {}, h("span", { class: "caption" }, style.caption), link),
    lines === undefined
      ? h("p", { class: "nothing" }, "The text of this file isn't in the report.")
      : h("div", { class: "source" }, excerptLines(lines, place, style)),
  );
}

function excerptLines(lines: readonly string[], place: Place, { tone, context, maxLines }: ExcerptStyle): Child[] {
  const [, line, , endLine] = place;
  const first = Math.max(1, line - context);
  const lastOfPlace = Math.min(endLine, line + maxLines - 1);
  const last = Math.min(lines.length, lastOfPlace + (lastOfPlace < endLine ? 0 : context));
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return shown.map((number) => {
    const text = lines[number - 1] ?? "";
    return sourceLine(number, tone === "plain" ? [{ text, marked: false }] : markLine(text, number, place), tone);
  });
}
