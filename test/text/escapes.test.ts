import { assert, property } from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { encodePath } from "../../generator/text/encode-path.ts";
import { escapeHtml } from "../../generator/text/escape-html.ts";
import { escapeXml } from "../../generator/text/escape-xml.ts";
import { printJson } from "../../generator/text/print-json.ts";
import { hostileText } from "../fuzz/hostile-text.ts";

const runs = { seed: 8, numRuns: 500 };

test("JSON reads back as it was, and nothing in it hides", () => {
  assert(
    property(hostileText, (text) => {
      const printed = printJson({ [text]: [text] }, 2);
      expect(JSON.parse(printed)).toEqual({ [text]: [text] });
      expect(printed.replaceAll("\n", "")).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u,
      );
    }),
    runs,
  );
  expect(printJson("\u{E0041}\u202E")).toBe('"\\udb40\\udc41\\u202e"');
});

test("HTML holds the text, as content and between quotes of either kind", () => {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  assert(
    property(hostileText, (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&([^;]*);/g, (_, name: string) => entities[name] ?? "?")).toBe(text);
    }),
    runs,
  );
});

test("XML holds the text, as content and in an attribute; what it can't hold is U+FFFD", () => {
  assert(
    property(hostileText, (text) => {
      const held = text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
      expect(readXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toEqual([held, held]);
    }),
    runs,
  );
});

/** Returns what stands in the attribute and in the element; a parser that complains throws. */
function readXml(xml: string): readonly string[] {
  const parser = new SaxesParser();
  const read = { attribute: "", content: "" };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ attributes }) => (read.attribute = String(attributes["b"])));
  parser.on("text", (text) => (read.content += text));
  parser.write(xml).close();
  return [read.attribute, read.content];
}

test("a path in a URL stays a path on the same host, of the same segments", () => {
  assert(
    property(hostileText, (text) => {
      const url = new URL(
        encodePath(`x/${text}`).replace(/(?<=^|\/)\.{1,2}(?=\/|$)/g, "dots"),
        "https://docs.example/",
      );
      expect(url.origin).toBe("https://docs.example");
      expect([url.search, url.hash]).toEqual(["", ""]);
      expect(url.pathname.split("/")).toHaveLength(text.split("/").length + 2);
    }),
    runs,
  );
  expect(encodePath("a b/c:d?e#f\uD800")).toBe("a%20b/c%3Ad%3Fe%23f%EF%BF%BD");
});
