import { expect, test } from "vitest";
import { readQuerySupport } from "../../../generator/model/types/query-support.ts";

test.each([
  [
    "Supports $filter (eq, ne, startsWith) and $orderBy.",
    { filter: true, orderby: true, filterOperators: ["eq", "ne", "startsWith"] },
  ],
  [
    "Supports: $filter, $select, $top, $OrderBy, $skip. $Search is not supported.",
    { filter: true, select: true, top: true, orderby: true, skip: true, search: false },
  ],
  ["Doesn't support $filter.", { filter: false }],
  ["Returned only on $select.", undefined],
  ["Costs $5.", undefined],
])("%s", (text, expected) => {
  expect(readQuerySupport(text)).toEqual(expected);
});
