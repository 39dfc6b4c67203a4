import { count } from "../dom/count.ts";
import { h } from "../dom/h.ts";
import type { Coverage } from "../../report-data.ts";
import { strip } from "./strip.ts";

/** A plot of the shares that make up a whole, with what each is. */
export function shareChart({ name, parts }: Coverage): HTMLElement {
  const whole = parts.reduce((total, part) => total + part.count, 0);
  const full = parts.find(({ weight }) => weight === "full")?.count ?? 0;
  return h(
    "section",
    { class: "share" },
    h("h3", {}, name),
    h("p", { class: "figure" }, percent(full, whole), " ", h("small", {}, `of ${count(whole)}`)),
    strip(
      parts.map(({ weight, count: number }) => ({ tone: weight, count: number })),
      Math.max(1, whole),
    ),
    h(
      "ul",
      { class: "legend" },
      parts.map((part) =>
        h("li", { class: `key-${part.weight}` }, h("span", {}, part.name), h("span", {}, count(part.count))),
      ),
    ),
  );
}

/** Prints a share with one place, never rounded up to all of it. */
function percent(part: number, whole: number): string {
  if (whole === 0) return "–";
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
