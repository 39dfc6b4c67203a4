import { describe, expect, test } from "vitest";
import type { JsonNode, JsonText } from "../../generator/text/json.ts";
import { parseJson } from "../../generator/text/parse-json.ts";
import { takesLinearTime } from "./takes-linear-time.ts";

function plain(node: JsonNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === "object")
    return Object.fromEntries(node.members.map((member) => [member.key, plain(member.value)]));
  if (node.kind === "array") return node.items.map(plain);
  return node.kind === "null" ? null : node.value;
}

function repaired(text: string, { faults }: JsonText): string {
  return faults
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, repair }) => result.slice(0, start) + (repair ?? "") + result.slice(end), text);
}

describe("parseJson repairs", () => {
  test.each<[string, string, unknown, readonly string[]]>([
    ["nothing", '{"a": [1, -2.5e3, true, null, "x\\n\\u0041"]}', { a: [1, -2500, true, null, "x\nA"] }, []],
    ["trailing commas", '{"a": [1,], }', { a: [1] }, ["trailingComma", "trailingComma"]],
    ["a comma behind the value", '{"a": 1},\n', { a: 1 }, ["trailingComma"]],
    ["doubled commas", '{"a": 1,, "b": 2}', { a: 1, b: 2 }, ["trailingComma"]],
    ["missing commas", '{"a": 1\n"b": [1 2]}', { a: 1, b: [1, 2] }, ["missingComma", "missingComma"]],
    ["comments", '{"a": 1 /* x */ // y\n}', { a: 1 }, ["comment", "comment"]],
    ["HTML comments", '{"a": 1 <!-- y -->}', { a: 1 }, ["comment"]],
    ["unquoted keys", "{a: 1, b.c-d: 2}", { a: 1, "b.c-d": 2 }, ["unquotedKey", "unquotedKey"]],
    ["single quotes", "{'a': 'it's'}", { a: "it's" }, ["singleQuotes", "singleQuotes"]],
    ["curly quotes", '{“a”: “b”, "c": "d”}', { a: "b", c: "d" }, ["curlyQuotes", "curlyQuotes", "curlyQuotes"]],
    ["raw newlines", '{"a": "one\n two", "b": 1}', { a: "one\n two", b: 1 }, ["rawNewline"]],
    ["raw tabs", '{"a": "one\ttwo"}', { a: "one\ttwo" }, ["invalidCharacter"]],
    ["no-break spaces", '{\u00a0"a":\u200b 1}', { a: 1 }, ["invalidCharacter", "invalidCharacter"]],
    [
      "barewords",
      '{"a": string (url), "b": 2016-12-31, "c": https://x.test/y }',
      { a: "string (url)", b: "2016-12-31", c: "https://x.test/y" },
      ["bareword", "bareword", "bareword"],
    ],
    [
      "ellipses",
      '{"a": [{}, ...], "b": ..., …}',
      { a: [{}], b: null },
      ["ellipsis", "trailingComma", "ellipsis", "ellipsis", "trailingComma"],
    ],
    ["leading zeros", '{"a": 007, "b": -01}', { a: 7, b: -1 }, ["leadingZero", "leadingZero"]],
    ["text behind the value", '{"a": 1}\nand more', { a: 1 }, ["textAfterValue"]],
    ["a second message", '{"a": 1}\nHTTP/1.1 200 OK', { a: 1 }, ["secondMessage"]],
    ["members without braces", '"a": {"b": 1},\n"c": 2', { a: { b: 1 }, c: 2 }, ["missingBraces", "missingBraces"]],
  ])("%s", (_what, text, value, codes) => {
    const json = parseJson(text);
    expect(json.faults.map((fault) => fault.code)).toEqual(codes);
    expect(plain(json.value)).toEqual(value);
    expect(JSON.parse(repaired(text, json))).toEqual(value);
  });
});

describe("parseJson", () => {
  test.each([
    ["an open object", '{"a": 1, "b": {"c": 2', { a: 1, b: { c: 2 } }],
    ["a bracket of another kind", '{"a": [1, 2}, "b": 3}', { a: [1, 2] }],
    ["a string that its line ends", '{"a": "x,\n"b": "y"}', { a: "x", b: "y" }],
    ["a key without a value", '{"a": , "b": 1}', { b: 1 }],
  ])("reads what it can of %s", (_what, text, value) => {
    const json = parseJson(text);
    expect(json.faults.some((fault) => fault.code === "syntax" && fault.repair === undefined)).toBe(true);
    expect(plain(json.value)).toEqual(value);
  });

  test("has no value where nothing is JSON", () => {
    expect(parseJson("Binary content")).toEqual({ faults: [{ code: "syntax", start: 0, end: 14 }] });
    expect(parseJson("")).toEqual({ faults: [{ code: "syntax", start: 0, end: 0 }] });
  });

  test("keeps keys that are names of prototypes, and keys that stand twice", () => {
    const { value } = parseJson('{"__proto__": 1, "a": 2, "a": 3}');
    expect(value?.kind === "object" && value.members.map((member) => member.key)).toEqual(["__proto__", "a", "a"]);
  });

  test("gives every part its place in the file", () => {
    const source = 'xx{ "key" : [ 12, "s" ] }';
    const { value } = parseJson(source.slice(2), 2);
    if (value?.kind !== "object") throw new Error("no object");
    const [member] = value.members;
    const items = member?.value.kind === "array" ? member.value.items : [];
    const spans = [value, member?.keySpan, member?.value, ...items];
    expect(spans.map((span) => span && source.slice(span.start, span.end))).toEqual([
      '{ "key" : [ 12, "s" ] }',
      '"key"',
      '[ 12, "s" ]',
      "12",
      '"s"',
    ]);
  });

  test.each(["[", '{"a":', '["', "'a,", "…", "a,"])(
    "takes linear time and stays whole on repeated %s",
    async (text) => {
      const parse = (length: number): unknown => parseJson(`[${text.repeat(length / text.length)}`).faults;
      expect(parse(1_000)).not.toEqual([]);
      expect(await takesLinearTime(100_000, parse)).toBe(true);
    },
  );
});
