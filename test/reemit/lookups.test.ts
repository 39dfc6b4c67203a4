import { expect, test } from "vitest";
import type { SourceFile, Sources } from "../../generator/read/sources.ts";
import { rememberPages } from "../../generator/read/cache/remember-pages.ts";
import { emitOver, emitWhole, type EmitSetting } from "./edit-and-emit.ts";
import { noteGetPage, notePage } from "../recheck/note-pages.ts";

type Texts = Readonly<Record<string, string>>;

const get = (body: string): string => noteGetPage("Reads one.", body);

const paper = (rows: string): string => notePage(rows).replace("# note", "# paper");

const table = (rows: string): string => `|Property|Type|Description|
|:--|:--|:--|
${rows}
`;

const create = (path: string, rows: string, body = '{ "subject": "A", "pages": 3 }'): string => `# Create in ${path}
## HTTP request
\`\`\` http
POST ${path}
\`\`\`
## Request body
In the request body, supply a [note](../resources/note.md) object.
${rows === "" ? "" : table(rows)}
## Example
\`\`\` http
POST https://graph.microsoft.com/v1.0${path}
Content-Type: application/json

${body}
\`\`\`
\`\`\` http
HTTP/1.1 204 No Content
\`\`\`
`;

const list = (path: string): string => `# List in ${path}
## HTTP request
\`\`\` http
GET ${path}
\`\`\`
`;

const subject = "|subject|String|What it is about.|";

const texts: Texts = {
  "api/note-get.md": get('{ "subject": "A", "pages": 3 }'),
  "api/pen-use.md": create("/pens", subject),
  "api/shelf-fill.md": create("/shelves", ""),
  "resources/note.md": notePage("|pages|Int32|How many.|\n"),
};

function sourcesOf(own: Texts, includes: Texts): Sources {
  return { root: "/docs", pages: filesOf(own), includes: filesOf(includes), csdl: [], diagnostics: [] };
}

function filesOf(all: Texts): readonly SourceFile[] {
  const sorted = Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([path, text]) => ({ path, text }));
}

/** No rule looks at anything: what is looked up is looked up to emit. */
const quiet: EmitSetting = { check: { rules: { "*": "off" } } };

interface Change extends EmitSetting {
  readonly pages?: Texts;
  readonly change?: Texts;
  /** The files to include in both runs. */
  readonly includes?: readonly [Texts, Texts];
  /** The setting of the second run, where it is another. */
  readonly second?: EmitSetting;
  readonly spoil?: (path: string) => string | undefined;
}

/** Emits the pages, changes some, emits again; returns which files are printed then. Expects what a first run emits. */
async function printedAfter({
  pages = texts,
  change = {},
  includes = [{}, {}],
  second,
  spoil = () => undefined,
  ...setting
}: Change): Promise<readonly string[]> {
  const records = rememberPages();
  const { output } = await emitOver(sourcesOf(pages, includes[0]), records, { ...setting, lying: new Map() });
  const lying = new Map([...output].map(([path, text]) => [path, spoil(path) ?? text]));
  const after = sourcesOf({ ...pages, ...change }, includes[1]);
  const now = second ?? setting;
  const again = await emitOver(after, records, { ...now, lying });
  expect(again.output).toEqual(await emitWhole(after, now));
  return again.printed;
}

const ofNote = [
  "routes/examples/note.ts",
  "routes/note.ts",
  "tests/__examples__/note/getNote-1.json",
  "tests/note.test.ts",
];

test("nothing is printed where nothing has changed", async () => {
  expect(await printedAfter({})).toEqual([]);
  expect(await printedAfter(quiet)).toEqual([]);
});

test("the files of an operation are printed when its page changes", async () => {
  const change = { "api/note-get.md": get('{ "subject": "B", "pages": 3 }') };
  expect(await printedAfter({ change })).toEqual(ofNote);
});

test("a test is printed anew when the type of its example changes", async () => {
  const change = { "resources/note.md": notePage("|pages|String|How many.|\n") };
  const printed = await printedAfter({ ...quiet, change });
  expect(printed).toEqual(expect.arrayContaining(["schemas.json", "types/note.ts", "tests/note.test.ts"]));
  expect(printed).not.toContain("paths.ts");
});

test("tests are printed anew when the base of the type of their examples changes", async () => {
  const derived = notePage("").replace("\n##", "\nInherits from [paper](paper.md).\n##");
  const pages = { ...texts, "resources/note.md": derived, "resources/paper.md": paper("|pages|Int32|All.|\n") };
  const change = { "resources/paper.md": paper("|pages|String|All.|\n") };
  const printed = await printedAfter({ ...quiet, pages, change });
  expect(printed).toEqual(expect.arrayContaining(["tests/note.test.ts", "tests/pen.test.ts", "tests/shelf.test.ts"]));
});

test("a test is printed anew when another page requires more of the body", async () => {
  const pages = { ...texts, "api/shelf-fill.md": create("/shelves", "", '{ "pages": 3 }') };
  const change = { "api/pen-use.md": create("/pens", subject.replace("about.", "about. Required.")) };
  const printed = await printedAfter({ ...quiet, pages, change });
  expect(printed).toEqual(expect.arrayContaining(["tests/shelf.test.ts", "types/note.ts"]));
  expect(printed).not.toContain("tests/note.test.ts");
});

test("a test is printed anew when a finding in its example is accepted", async () => {
  const pages = { ...texts, "api/note-get.md": get('{ "subject": 7 }') };
  const second: EmitSetting = { isKnown: ({ rule }) => rule === "example/value-kind" };
  expect(await printedAfter({ pages, second })).toEqual(ofNote);
});

test("a test is printed anew when other pages bring forth a finding in its example", async () => {
  const other = create("/Shelves", "", '{ "pages": "{pages}" }').replace("POST /Shelves", "POST /shelves");
  const pages = {
    ...texts,
    "api/shelf-fill.md": other,
    "api/cup-a.md": list("/Shelves"),
    "api/cup-b.md": list("/Shelves"),
  };
  const change = { "api/cup-a.md": list("/shelves"), "api/cup-b.md": list("/shelves") };
  expect(await printedAfter({ pages, change })).toContain("tests/shelf.test.ts");
});

test("an operation is read anew when the type of its body is told by another page", async () => {
  const body = '{ "subject": 1, "shelf": "a", "ink": "b", "nib": "c" }';
  const post = create("/notes", "", body)
    .replace(/## Request body[^#]*/, "")
    .replace("## Ex", "## Response\nReturns `201 Created` and a [note](../resources/note.md) object.\n## Ex");
  const pages = { "api/note-post.md": post, "resources/note.md": notePage("") };
  const change = { "resources/note.md": notePage("|shelf|String|Where it is.|\n") };
  expect(await printedAfter({ ...quiet, pages, change })).toContain("routes/note.ts");
});

test("an operation is read anew when what its page includes changes", async () => {
  const pages = { ...texts, "api/note-get.md": `${get("{}")}\n[!INCLUDE [a](../includes/a.md)]\n` };
  const [first, other] = ["404 Not Found", "409 Conflict"].map((status) => ({
    "includes/a.md": `\`\`\` http\nHTTP/1.1 ${status}\n\`\`\`\n`,
  }));
  const includes = [first ?? {}, other ?? {}] as const;
  expect(await printedAfter({ ...quiet, pages, includes })).toContain("routes/note.ts");
});

test("paths are printed anew when a route changes, and not when an example does", async () => {
  const change = { "api/pen-use.md": create("/pens/{id}/notes", subject) };
  expect(await printedAfter({ ...quiet, change })).toContain("paths.ts");
  const other = { "api/pen-use.md": create("/pens", subject, "{}") };
  expect(await printedAfter({ ...quiet, change: other })).not.toContain("paths.ts");
});

test("all is printed anew for other options, and for other templates", async () => {
  const all = [...ofNote, "index.ts", "odata.ts", "paths.ts", "schemas.json", "types/note.ts"];
  const documented = await printedAfter({ second: { emit: { nullability: "documented" } } });
  expect(documented).toEqual(expect.arrayContaining(all));
  expect(await printedAfter({ second: { templates: "others" } })).toEqual(expect.arrayContaining(all));
});

test("what isn't there as it was written is printed again", async () => {
  expect(await printedAfter({ spoil: (path) => (path === "routes/note.ts" ? "by hand\n" : undefined) })).toEqual(
    ofNote,
  );
  expect(await printedAfter({ spoil: (path) => (path === "paths.ts" ? "" : undefined) })).toEqual(["paths.ts"]);
});

test("an operation is printed under its new name when another page takes its title", async () => {
  const change = { "api/pen-use.md": create("/pens", subject).replace(/^# .*/, "# Get note") };
  expect(await printedAfter({ ...quiet, change })).toContain("routes/note.ts");
});

test("a module is printed under its new name when another grows into that", async () => {
  const long = JSON.stringify({
    value: Array.from({ length: 2000 }, (_, at) => `a line of its own: ${at}`.padEnd(90)),
  });
  const second = get("{}").replace("# Get note", "# Read note").replace("/{id}", "/{id}/text");
  const third = get("{}").replace("# Get note", "# Get both").replace("/notes/{id}", "/both");
  const pages = { ...texts, "api/note-read.md": second, "api/note2-get.md": third };
  const printed = await printedAfter({ ...quiet, pages, change: { "api/note-read.md": second.replace("{}", long) } });
  expect(printed).toEqual(expect.arrayContaining(["routes/note2.ts", "routes/note22.ts", "routes/handlers.ts"]));
});

test("the index exports routes once there is one", async () => {
  const pages = { "api/note-get.md": "# Get note\nSoon.\n", "resources/note.md": notePage("") };
  const change = { "api/note-get.md": list("/notes") };
  expect(await printedAfter({ ...quiet, pages, change })).toContain("index.ts");
});
