import { expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

import { hashBytes } from "../../generator/read/cache/hash-bytes.ts";
import type { Sources } from "../../generator/read/sources.ts";
import { recheck } from "../../generator/recheck/recheck.ts";
import { rememberPages } from "../../generator/read/cache/remember-pages.ts";
import { noteGetPage, notePage } from "./note-pages.ts";

type Texts = Readonly<Record<string, string>>;

const get = (body: string): string => noteGetPage("See the [properties](../resources/note.md#properties).", body);

const list = (path: string): string => `# List notes
## HTTP request
\`\`\` http
GET ${path}
\`\`\`
`;

const readPage = (text: string): Texts => ({
  "api/note-read.md": list("/Notes/{id}/read").replace("\n##", `\n${text}\n##`),
});

const texts: Texts = {
  "api/note-get.md": get('{ "subject": "A", "pages": 3 }'),
  "api/note-list.md": list("/notes"),
  "resources/note.md": notePage("|pages|Int32|How many.|\n"),
};

function sourcesOf(pages: Texts, includes: Texts): Sources {
  const files = (all: Texts) => Object.entries(all).map(([path, text]) => ({ path, text }));
  return { root: "/docs", pages: files(pages), includes: files(includes), csdl: [], diagnostics: [] };
}

/** Checks the pages, changes some, checks again; returns what is found then, which is what a first check finds. */
async function foundAfter(
  change: Texts,
  { pages = texts, includes = [{}, {}] }: { pages?: Texts; includes?: Texts[] } = {},
) {
  const records = rememberPages();
  const check = { rules: { "page/broken-link": "off" } } as const;
  const [before, after] = [sourcesOf(pages, includes[0] ?? {}), sourcesOf({ ...pages, ...change }, includes[1] ?? {})];
  await recheck({ sources: before, records, model: {}, check });
  const { diagnostics } = await recheck({ sources: after, records, model: {}, check });
  expect(diagnostics).toEqual(checkModel(buildModel(parseSources(after)), check));
  return diagnostics.map(({ source, rule, related, fix }) =>
    [
      `${source.file}:${source.line}`,
      rule,
      ...related.map((place) => `← ${place.source.file}:${place.source.line}`),
      ...(fix ? [`fix ${fix.start}`] : []),
    ].join(" "),
  );
}

test("what a page finds of a type is found anew when the type changes on its own page", async () => {
  expect(await foundAfter({ "resources/note.md": notePage("|pages|String|How many.|\n") })).toEqual([
    "api/note-get.md:16 example/value-kind ← resources/note.md:6",
  ]);
});

test("the place that a finding points at moves with its page", async () => {
  const pages = { ...texts, "resources/note.md": notePage("|pages|String|How many.|\n") };
  const moved = notePage("|pages|String|How many.|\n").replace("## Prop", "\n\n## Prop");
  expect(await foundAfter({ "resources/note.md": moved }, { pages })).toEqual([
    "api/note-get.md:16 example/value-kind ← resources/note.md:8",
  ]);
});

test("a body is of the type that is answered once that has enough of its keys", async () => {
  const post = `# Create note
## HTTP request
\`\`\` http
POST /notes
\`\`\`
## Response
Returns \`201 Created\` and a [note](../resources/note.md) object.
## Example
\`\`\` http
POST https://graph.microsoft.com/v1.0/notes
Content-Type: application/json

{ "subject": 1, "shelf": "a", "ink": "b", "nib": "c" }
\`\`\`
`;
  const pages = { "api/note-post.md": post, "resources/note.md": notePage("") };
  expect(await foundAfter({}, { pages })).toEqual([]);
  expect(await foundAfter({ "resources/note.md": notePage("|shelf|String|Where it is.|\n") }, { pages })).toEqual([
    "api/note-post.md:13 example/value-kind ← resources/note.md:5",
    "api/note-post.md:13 example/undocumented-property ← resources/note.md:1 ← api/note-post.md:13",
    "api/note-post.md:13 example/undocumented-property ← resources/note.md:1 ← api/note-post.md:13",
  ]);
});

test("a body of another type is told by the types that have its keys", async () => {
  const pages = { ...texts, "api/note-get.md": get('{ "ink": "a", "nib": "b", "cap": "c" }') };
  const pen = notePage("").replace("# note", "# pen");
  const whole = `${pen}|ink|String|Ink.|\n|nib|String|Nib.|\n|cap|String|Cap.|\n`;
  expect(await foundAfter({ "resources/pen.md": whole }, { pages: { ...pages, "resources/pen.md": pen } })).toEqual([
    "api/note-get.md:11 example/annotation-type ← api/note-get.md:16",
  ]);
});

test("what the examples of one page bear out is doubted once they no longer do", async () => {
  const [lists, one] = [get('{ "subject": ["A"] }'), get('{ "subject": "A" }')];
  const pages = {
    "api/note-copy.md": lists,
    "api/note-get.md": one,
    "api/note-read.md": lists,
    "resources/note.md": notePage(""),
  };
  const found = await foundAfter({ "api/note-get.md": lists }, { pages });
  expect(found.filter((line) => line.startsWith("resources"))).toEqual([
    "resources/note.md:5 table/type-against-examples ← api/note-copy.md:16",
  ]);
  expect(
    (await foundAfter({ "api/note-copy.md": one }, { pages })).filter((line) => line.startsWith("resources")),
  ).toEqual([]);
});

test("a bookmark is broken once its heading is gone", async () => {
  const renamed = notePage("|pages|Int32|How many.|\n").replace("## Properties", "## All properties");
  expect(await foundAfter({ "resources/note.md": renamed })).toEqual(["api/note-get.md:2 page/broken-bookmark"]);
});

test("how a URL is spelt is held against what most routes say now", async () => {
  const pages = { ...texts, "api/note-get.md": get("{}").replace("v1.0/notes", "v1.0/Notes") };
  expect(await foundAfter({}, { pages })).toEqual(["api/note-get.md:9 http/url-casing ← api/note-get.md:5 fix 168"]);
  const all = { ...pages, "api/note-read.md": list("/notes/{id}/read") };
  const most = { "api/note-list.md": list("/Notes"), "api/note-read.md": list("/Notes/{id}/read") };
  expect(await foundAfter(most, { pages: all })).toEqual([
    "api/note-get.md:5 route/casing ← api/note-list.md:4 fix 96",
  ]);
});

test("a fix is where its text is, though only the line before it grew", async () => {
  const pages = { ...texts, ...readPage("Reads.") };
  expect(await foundAfter({}, { pages })).toEqual(["api/note-read.md:5 route/casing ← api/note-get.md:5 fix 50"]);
  expect(await foundAfter(readPage("Reads it."), { pages })).toEqual([
    "api/note-read.md:5 route/casing ← api/note-get.md:5 fix 53",
  ]);
});

test("what a page includes is part of it", async () => {
  const pages = {
    ...texts,
    "api/note-list.md": `[below](#part)\n\n[!INCLUDE [a](../includes/a.md)]\n\n${list("/notes")}`,
  };
  const [part, other] = [{ "includes/a.md": "## Part\n" }, { "includes/a.md": "## Other\n" }];
  expect(await foundAfter({}, { pages, includes: [part, part] })).toEqual([]);
  expect(await foundAfter({}, { pages, includes: [part, other] })).toEqual(["api/note-list.md:1 page/broken-bookmark"]);
  expect(await foundAfter({}, { pages, includes: [{}, other] })).toEqual(["api/note-list.md:1 page/broken-bookmark"]);
  expect(await foundAfter({}, { pages, includes: [part, {}] })).toEqual([
    "api/note-list.md:1 page/broken-bookmark",
    "api/note-list.md:3 page/include",
  ]);
});

test("records that another run left for other pages aren't asked", async () => {
  const records = rememberPages();
  const check = { rules: { "*": "error" } } as const;
  const sources = sourcesOf(texts, {});
  await recheck({ sources, records, model: {}, check });
  const renamed = await recheck({ sources, records, model: { namespace: "other" }, check });
  expect(renamed.diagnostics).toEqual(checkModel(buildModel(parseSources(sources), { namespace: "other" }), check));
  const quiet = await recheck({ sources, records, model: {}, check: { rules: { "*": "off" } } });
  expect(quiet.diagnostics).toEqual([]);
});

test("how the other pages parse stays in the cache, though no one asks for it", async () => {
  const spared = new Set<string>();
  const memory = { ...rememberPages(), spare: (key: string) => void spared.add(key) };
  const sources = sourcesOf(texts, { "includes/a.md": "Text." });
  const request = { sources, records: rememberPages(), memory, model: {}, check: {} };
  await recheck(request);
  spared.clear();
  await recheck(request);
  expect(spared).toEqual(new Set([...sources.pages, ...sources.includes].map(({ text }) => hashBytes(text))));
});
