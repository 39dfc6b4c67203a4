import { expect, test } from "vitest";
import { countLetters, lackingLetters } from "../../generator/text/letters.ts";

test.each([
  ["subject", "subjects", 0, 1],
  ["tags", "gats", 0, 0],
  ["aaab", "abc", 2, 1],
  ["note", "", 4, 0],
])("letters of %s that %s lacks are %d, and %d the other way round", (one, other, lacking, having) => {
  const [a, b] = [countLetters(one), countLetters(other)];
  expect([lackingLetters(a, b), lackingLetters(b, a)]).toEqual([lacking, having]);
});
