import { expect, test } from "vitest";
import { chunksOf } from "../../generator/text/chunks-of.ts";

test("parts are joined to few chunks, and none is lost", () => {
  const parts = Array.from({ length: 300 }, (_, at) => `${at} `.repeat(200));
  const chunks = [...chunksOf(parts)];
  expect(chunks.join("")).toBe(parts.join(""));
  expect(chunks.length).toBeLessThan(5);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(2 ** 17);
});

test("nothing is no chunk", () => {
  expect([...chunksOf([])]).toEqual([]);
  expect([...chunksOf(["", ""])]).toEqual([]);
});
