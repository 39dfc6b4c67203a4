import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findLeaks } from "./find-leaks.ts";
import { sinks } from "./sinks.ts";

const root = new URL("../../", import.meta.url);

/** The text of each file of the program and of what it emits verbatim, by its path. */
const sources: ReadonlyMap<string, string> = new Map(
  ["generator", "templates/runtime"].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .map((path) => [path, readFileSync(new URL(path, root), "utf8")] as const),
  ),
);

describe.each(sinks)("$rule", (sink) => {
  const leaks = [...sources].flatMap(([path, text]) => findLeaks(sink, path, text));

  test("nothing else does", () => {
    const others = leaks.filter(({ file }) => !Object.hasOwn(sink.allowed, file));
    expect(others.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  test("each file that may does", () => {
    const files = new Set(leaks.map(({ file }) => file));
    expect(Object.keys(sink.allowed).filter((file) => !files.has(file))).toEqual([]);
  });

  test.each(sink.broken)("%s is found", (code) => {
    expect(findLeaks(sink, `${sink.within?.[0] ?? "generator"}/made-up.ts`, `${code};\n`)).not.toEqual([]);
  });
});

test("templates escape what isn't code, and each by the helper for its place", () => {
  const folder = new URL("templates/", root);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".hbs"))) {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(text).not.toMatch(/\{\{\{|\{\{&/);
    expect(text.match(/\{\{\s*(?:source|command)\b/g)).toBeNull();
  }
});

test("the style sheet and the script of the report end no element", () => {
  expect(readFileSync(new URL("templates/report/page.css", root), "utf8")).not.toMatch(/<\//);
  expect(readFileSync(new URL("dist/report/html/page.js", root), "utf8")).not.toMatch(/<\/script|<!--/i);
});
