import { count } from "../dom/count.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { strip } from "./strip.ts";
import type { StripPart } from "./strip.ts";

/** One bar: its parts stand one after the other. */
export interface Bar {
  readonly label: string;
  readonly href: string;
  readonly parts: readonly StripPart[];
}

const FEW = 12;

/** A plot of bars from the longest on, each a link; the first of them at once and the rest on demand. */
export function barChart(title: string, bars: readonly Bar[]): Child {
  const sorted = bars.toSorted((one, other) => totalOf(other) - totalOf(one));
  const longest = Math.max(1, ...sorted.slice(0, 1).map(totalOf));
  const rest = sorted.slice(FEW);
  return h(
    "section",
    { class: "card" },
    h("h2", {}, title, " ", h("small", {}, count(bars.length))),
    drawBars(sorted.slice(0, FEW), longest),
    rest.length > 0 && restOf(rest, longest),
  );
}

/** There may be thousands: they are drawn when they are asked for. */
function restOf(bars: readonly Bar[], longest: number): HTMLElement {
  const details = h("details", {}, h("summary", {}, `${count(bars.length)} more`));
  details.addEventListener("toggle", () => details.append(drawBars(bars, longest)), { once: true });
  return details;
}

function drawBars(bars: readonly Bar[], longest: number): HTMLElement {
  return h(
    "ol",
    { class: "bars" },
    bars.map((bar) => drawBar(bar, longest)),
  );
}

function drawBar(bar: Bar, longest: number): HTMLElement {
  const said = bar.parts.map(({ tone, count: number }) => `${count(number)} ${tone}`).join(", ");
  return h(
    "li",
    {},
    h(
      "a",
      { href: bar.href, title: `${bar.label}: ${said}` },
      h("span", { class: "label" }, bar.label),
      strip(bar.parts, longest),
      h("span", { class: "total" }, count(totalOf(bar)), h("span", { class: "unseen" }, `: ${said}`)),
    ),
  );
}

function totalOf({ parts }: Bar): number {
  return parts.reduce((total, { count: number }) => total + number, 0);
}
