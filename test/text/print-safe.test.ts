import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { printSafe } from "../../generator/text/print-safe.ts";
import { printSafeLines } from "../../generator/text/print-safe-lines.ts";
import { printVisible } from "../../generator/text/print-visible.ts";
import { hostileText } from "../fuzz/hostile-text.ts";

/** What no terminal and no log may get: what does something, turns the direction of writing, or isn't seen. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?!\uFE0F)\p{Default_Ignorable_Code_Point}/u;

test("shows by their code points what does something or hides", () => {
  expect(printSafe("\u001B]8;;x\u0007a\u202Eb\u200Bc\u00ADd\u009Be\u{E0041}f\0")).toBe(
    "<U+001B>]8;;x<U+0007>a<U+202E>b<U+200B>c<U+00AD>d<U+009B>e<U+E0041>f<U+0000>",
  );
  expect(printSafe("⚠️ id\uFE0F")).toBe("⚠️ id<U+FE0F>");
});

test("prints one line, of lines too", () => {
  expect(printSafe("a\r\nb\nc\u2028d\te\rf")).toBe("a b c d e f");
  expect(printSafeLines("a\r\n  b\tc")).toBe("a<U+000D>\n  b c");
});

test("shows what hides in a text that no runner reads, and leaves the rest", () => {
  expect(printVisible("::error::\na\tb\u202Ec\u200B ⚠️")).toBe("::error::\na b<U+202E>c<U+200B> ⚠️");
});

test("leaves no command to a runner that reads the log", () => {
  expect(printSafe("::error::x::y")).toBe("<U+003A>:error::x::y");
  expect(printSafe(" \t::add-mask::x")).toBe("  <U+003A>:add-mask::x");
  expect(printSafeLines("a\n  ::error::x\nb")).toBe("a\n  <U+003A>:error::x\nb");
  expect(printSafe("### a ##[group]b ##vso[c]d ##teamcity[e]")).toBe(
    "### a #<U+0023>[group]b #<U+0023>vso[c]d #<U+0023>teamcity[e]",
  );
});

test("cuts what nobody reads", () => {
  expect(printSafe("a".repeat(2001))).toBe(`${"a".repeat(2000)}… (1 more characters)`);
});

test("lets nothing unsafe through, and leaves what is safe as it is", () => {
  assert(
    property(hostileText, (text) => {
      const shown = printSafe(text);
      expect(shown).not.toMatch(UNSAFE);
      expect(shown).not.toMatch(/^\s*::|##(?:vso|teamcity)?\[/i);
      expect(printSafeLines(text).replaceAll("\n", "")).not.toMatch(UNSAFE);
      if (/^[\w .,é日-]*$/.test(text) && text.length < 2000) expect(shown).toBe(text);
    }),
    { seed: 8, numRuns: 500 },
  );
});
