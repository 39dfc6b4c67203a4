import { svg } from "../dom/h.ts";

/** A part of a whole, in the colour of its tone. */
export interface StripPart {
  readonly tone: string;
  readonly count: number;
}

/** Draws parts of a whole one after the other. */
export function strip(parts: readonly StripPart[], whole: number): SVGSVGElement {
  let x = 0;
  const rects = parts.map(({ tone, count }) => {
    const width = (count / whole) * 100;
    x += width;
    return svg("rect", { class: `fill-${tone}`, x: (x - width).toFixed(3), y: 0, width: width.toFixed(3), height: 10 });
  });
  return svg(
    "svg",
    { class: "strip", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    rects,
  );
}
