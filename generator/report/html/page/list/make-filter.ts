import type { BrowserSpec } from "./browser-spec.ts";
import type { Query } from "./make-toolbar.ts";

/** Prepares a search: returns what finds the items of a query, in the order that it asks for. */
export function makeFilter<T>({ items, textOf, filters, orders }: BrowserSpec<T>): (query: Query) => readonly T[] {
  const texts = new Map(items.map((item) => [item, textOf(item).toLowerCase()]));
  const sorted = new Map<string, readonly T[]>();
  const inOrder = (key: string): readonly T[] => {
    const compare = (orders.find((order) => order.key === key) ?? orders[0])?.compare;
    const list = sorted.get(key) ?? (compare === undefined ? items : items.toSorted(compare));
    sorted.set(key, list);
    return list;
  };
  return ({ q = "", sort = "", ...query }) => {
    const words = q
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const tests = filters.flatMap(({ key, valueOf }) => {
      const asked = query[key];
      if (asked === undefined) return [];
      const values = new Set(asked.split(","));
      return [(item: T) => values.has(valueOf(item))];
    });
    return inOrder(sort).filter((item) => {
      const text = texts.get(item) ?? "";
      return tests.every((test) => test(item)) && words.every((word) => text.includes(word));
    });
  };
}
