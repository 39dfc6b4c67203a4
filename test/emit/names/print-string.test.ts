import { runInThisContext } from "node:vm";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { printKey, printLiteralKey } from "../../../generator/emit/names/print-key.ts";
import { printString } from "../../../generator/emit/names/print-string.ts";

test("prints quotes, backslashes, line ends and what reorders text escaped", () => {
  expect(printString(`a"b'c\\d\ne\u2028f\u202eg\${h}\``)).toBe(`"a\\"b'c\\\\d\\ne\\u2028f\\u202eg\${h}\`"`);
  expect(printString(`W/"it's"\\`)).toBe(`'W/"it\\'s"\\\\'`);
});

test("prints any text so that it reads back as itself", () => {
  assert(property(string({ unit: "binary" }), (text) => runInThisContext(printString(text)) === text));
});

test("prints property names bare where they are identifiers", () => {
  expect(["id", "$count", "odata.type", "1st", "größe", ""].map(printKey)).toEqual([
    "id",
    "$count",
    '"odata.type"',
    '"1st"',
    '"größe"',
    '""',
  ]);
  expect(printLiteralKey("__proto__")).toBe('["__proto__"]');
});
