import type { Span } from "../../text/source.ts";

/** What parts a route outside of brackets. */
export type Separator = "/" | "?" | "&";

/** From one separator or opening bracket to the next: most of a route is neither. */
const stops: Readonly<Record<Separator, RegExp>> = { "/": /[/{(<[]/g, "?": /[?{(<[]/g, "&": /[&{(<[]/g };

/** Finds a separator outside of brackets, or the end of the span. `closes` are the brackets as `matchBrackets` pairs them. */
export function findOutside(
  text: string,
  sought: Separator,
  { start, end }: Span,
  closes: ReadonlyMap<number, number>,
): number {
  const stop = stops[sought];
  stop.lastIndex = start;
  for (let found = stop.exec(text); found && found.index < end; found = stop.exec(text)) {
    if (found[0] === sought) return found.index;
    stop.lastIndex = (closes.get(found.index) ?? found.index) + 1;
  }
  return end;
}
