import { assert, constantFrom, jsonValue, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../generator/text/parse-json.ts";
import { parseStrictJson } from "../../generator/text/parse-strict-json.ts";
import type { JsonText } from "../../generator/text/json.ts";

/** Parses leniently: what is placed by a function is never read the other way. */
function leniently(text: string, shift: number): JsonText {
  return parseJson(text, (offset) => offset + shift);
}

test("JSON to the letter gives what reading it leniently gives, places and all", () => {
  assert(
    property(jsonValue(), nat(4), nat(1000), (value, indent, shift) => {
      const text = ` ${JSON.stringify(value, undefined, indent)}\r\n`;
      expect(parseStrictJson(text, shift)).toBeDefined();
      expect(parseJson(text, shift)).toEqual(leniently(text, shift));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("whatever an edit makes of JSON, both ways of reading agree on it", () => {
  const text = '{"a": [1, -2.5e3, true, null], "b\\u00e9\\n": {"c": "d\\\\"}, "": ""}';
  assert(
    property(nat(text.length), nat(3), constantFrom(..."{}[],:\"\\ \t\n\u00a00-.eEtx'/*"), (at, cut, put) => {
      const edited = text.slice(0, at) + put + text.slice(at + cut);
      expect(parseJson(edited, 5)).toEqual(leniently(edited, 5));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test.each([
  "",
  " ",
  "{",
  "[1,]",
  "{a: 1}",
  '"a\nb"',
  '"\\x"',
  "01",
  "1 2",
  "nul",
  "[1\u00a0]",
  "// a\n1",
  "'a'",
  "[".repeat(201),
])("%j isn't JSON to the letter", (text) => {
  expect(parseStrictJson(text, 0)).toBeUndefined();
});
