import { expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

const page = (before: string, after = "") => `# Get note
## HTTP request
${before}
\`\`\` http
GET /notes/{id
\`\`\`
${after}
`;

function check(text: string): string[] {
  const pages = [{ path: "api/note-get.md", text }];
  const syntax = parseSources({ root: "/docs", pages, includes: [], csdl: [], diagnostics: [] });
  return checkModel(buildModel(syntax)).map(({ rule, source }) => `${rule} ${source.line}`);
}

test("without a directive the finding is reported", () => {
  expect(check(page(""))).toEqual(["route/malformed 5"]);
});

test.each([
  ["the next block", "<!-- markdrift disable-next-line route/malformed -->"],
  ["an area", "<!-- markdrift disable-next-line route/* -->"],
  ["all rules, with a reason", "<!-- markdrift disable-next-line -- known to the team -->"],
  ["the rest of the page", "<!-- markdrift disable route/malformed -->"],
  ["the file", "<!-- markdrift disable-file route/malformed, json/syntax -->"],
])("silences %s", (_, directive) => {
  expect(check(page(directive))).toEqual([]);
});

test("a file-wide directive may stand below the finding", () => {
  expect(check(page("", "<!-- markdrift disable-file route/malformed -->"))).toEqual([]);
});

test("`enable` ends `disable`, which is then unused", () => {
  const directives = "<!-- markdrift disable route/malformed -->\n\n<!-- markdrift enable route/malformed -->";
  expect(check(page(directives))).toEqual(["directive/unused 3", "route/malformed 7"]);
});

test("a directive for another rule silences nothing and is reported", () => {
  expect(check(page("<!-- markdrift disable-next-line json/syntax -->"))).toEqual([
    "directive/unused 3",
    "route/malformed 5",
  ]);
});

test("a directive for a rule that is off, or for CSDL where none is given, isn't called unused", () => {
  const pages = [
    { path: "api/note-get.md", text: page("<!-- markdrift disable-next-line route/malformed, csdl/route -->") },
  ];
  const syntax = parseSources({ root: "/docs", pages, includes: [], csdl: [], diagnostics: [] });
  const found = checkModel(buildModel(syntax), { rules: { "route/malformed": "off" } });
  expect(found.map(({ rule }) => rule)).toEqual([]);
  expect(check(page("<!-- markdrift disable-next-line csdl/* -->"))).toEqual(["route/malformed 5"]);
});
