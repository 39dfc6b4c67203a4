import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { sampleDocs } from "../cli/sample-docs.ts";
import { readFolder, temporaryFolder } from "../report/temporary-folder.ts";

/**
 * What a reader is told of input that isn't as it should be: file, line, column, what was found, what was expected and
 * what to do. The rest is read, checked and generated all the same.
 */

const samples = sampleDocs();
const page = samples["docs/api/note-get.md"] ?? "";
const resource = samples["docs/resources/note.md"] ?? "";

/** Checks the sample with some files changed; returns the findings, a line each, and what else was told. */
function check(changed: Readonly<Record<string, string | Uint8Array>>, ...paths: readonly string[]) {
  const cwd = temporaryFolder({ ...samples, ...changed });
  const { code, out } = runCli(cwd, "check", ...paths, "--format", "json");
  const { summary } = JSON.parse(out);
  const lines = runCli(cwd, "check", ...paths, "--format", "line")
    .out.trimEnd()
    .split("\n");
  return { code, lines, pages: summary.pages, cwd };
}

test("a missing folder", () => {
  const { code, lines, pages, cwd } = check({}, "docs", "dosc");
  expect(lines).toEqual([
    `dosc:1:1: error: Nothing at \`dosc\`, expected a folder, a file or a pattern of pages (.md, .markdown, .txt). Correct the path; it was looked for at \`${cwd}/dosc\`. [input/missing]`,
  ]);
  expect([code, pages]).toEqual([2, 2]);
});

test("a folder without pages", () => {
  const { code, lines, pages } = check({ "pictures/a.png": "" }, "docs", "pictures");
  expect(lines).toEqual([
    "pictures:1:1: error: No pages in `pictures`, expected at least one file that ends in .md, .markdown, .txt. Correct the path, or put files there. [input/missing]",
  ]);
  expect([code, pages]).toEqual([2, 2]);
});

test("a page that is not UTF-8", () => {
  const latin1 = Buffer.from("# Café\n\nA café.\n", "latin1");
  const { code, lines, pages, cwd } = check({ "docs/api/latin1.md": latin1 });
  expect(lines).toEqual([
    "docs/api/latin1.md:1:6: error: Unexpected byte 0xE9, expected UTF-8. Save the file as UTF-8. The page is left out until then. [input/not-utf8]",
  ]);
  expect([code, pages]).toEqual([2, 2]);

  const { code: generated, out } = runCli(cwd, "generate");
  expect(out).toContain("docs/api/latin1.md:1:6 error Unexpected byte 0xE9, expected UTF-8.");
  expect(generated).toBe(2);
  expect(Object.keys(readFolder(join(cwd, "generated")))).toContain("routes/note.ts");
});

test("a page with no HTTP block", () => {
  const silent = page
    .replace("``` http\nGET /notes/{noteId}\n```", "Send a GET to the note.")
    .replace(/## Example[^]*/, "");
  const { code, lines, pages } = check({ "docs/api/note-read.md": silent });
  expect(lines).toEqual([
    'docs/api/note-read.md:7:1: warning: Missing HTTP request, expected a code block with a method and a path, such as `GET /users/{id}`. Add it below a heading "HTTP request"; without it nothing is generated from the page. [page/no-request]',
  ]);
  expect([code, pages]).toEqual([0, 3]);
});

test("CSDL with a document type declaration", () => {
  const config = JSON.parse(samples["markdrift.config.json"] ?? "");
  const [api] = config.apis;
  const { code, lines, cwd } = check({
    "metadata.xml": '<!DOCTYPE a [<!ENTITY b "c">]><Schema Namespace="n"/>',
    "markdrift.config.json": JSON.stringify({ ...config, apis: [{ ...api, csdl: ["metadata.xml"] }] }),
  });
  expect(lines).toEqual([
    "metadata.xml:1:1: error: Unexpected document type declaration, expected CSDL without one. Take the document type declaration out: CSDL has none, and entities are not read. [csdl/doctype]",
  ]);
  expect(code).toBe(2);
  const generated = runCli(cwd, "generate");
  expect(generated.out).toContain("metadata.xml:1:1 error Unexpected document type declaration");
  expect(generated.code).toBe(2);
});

test("more of something than the limits allow", () => {
  const config = JSON.parse(samples["markdrift.config.json"] ?? "");
  const limits = { pageBytes: 5_000, tableRows: 1 };
  const { code, lines } = check({
    "docs/api/large.md": "x".repeat(5_001),
    "markdrift.config.json": JSON.stringify({ ...config, limits }),
  });
  expect(lines.filter((line) => line.includes("[input/"))).toEqual([
    "docs/api/large.md:1:1: error: Unexpected size of 5001 bytes, expected at most 5000. Leave the file out of the paths, or split it. [input/too-large]",
    "docs/resources/note.md:11:1: error: Unexpected table of 3 rows, expected at most 1. What is beyond is left out; take it out of the page, or raise `limits.tableRows` in the configuration. [input/limit]",
  ]);
  expect(code).toBe(2);
});

test("a table with ragged rows", () => {
  const ragged = resource
    .replace("|subject|String|What the note is about.|", "|subject|String|What the note|is about.|")
    .replace("|pages|Int32|How many pages it has.|", "|pages|Int32|");
  const { lines, pages } = check({ "docs/resources/note.md": ragged });
  expect(lines).toEqual([
    "docs/resources/note.md:11:31: warning: Unexpected row of 4 cells, expected 3 as in the header. Remove the cells that are too many; a pipe within a cell is written `\\|`. [table/ragged]",
    "docs/resources/note.md:12:1: info: Unexpected row of 2 cells, expected 3 as in the header. Add the missing cells at the end of the row; an empty one will do. [table/ragged]",
  ]);
  expect(pages).toBe(2);
});

test.each([
  {
    what: "a comment",
    from: '  "subject": "Milk",',
    to: '  // what it is about\n  "subject": "Milk",',
    line: "docs/api/note-get.md:36:3: warning: Unexpected comment, expected JSON, which has none. Say it in the text around the code block, and remove the comment. [json/repaired]",
    code: 0,
  },
  {
    what: "a trailing comma",
    from: '"pages": 2\n',
    to: '"pages": 2,\n',
    line: "docs/api/note-get.md:37:13: warning: Unexpected comma before the end of a list, expected no comma. Remove the comma; `markdrift check --fix` does. [json/repaired]",
    code: 0,
  },
  {
    what: "a fault that no rule mends",
    from: '"pages": 2\n}',
    to: '"pages": 2\n]',
    line: "docs/api/note-get.md:38:1: error: Unexpected text, expected JSON. Look for a missing quote, comma or bracket here or just before; what comes after is not checked. [json/syntax]",
    code: 1,
  },
])("JSON with $what", ({ from, to, line, code }) => {
  const outcome = check({ "docs/api/note-get.md": page.replace(from, to) });
  expect(outcome.lines).toEqual([line]);
  expect([outcome.code, outcome.pages]).toEqual([code, 2]);
});

/** Checks with a configuration; returns what is told of it. */
function checkWith(config: string) {
  return runCli(temporaryFolder({ ...samples, "markdrift.config.json": config }), "check");
}

test("a bad configuration key", () => {
  const config = '{\n  "apis": [{ "name": "notes", "docs": ["docs"], "ouput": "generated", "out": "generated" }]\n}\n';
  expect(checkWith(config)).toEqual({
    code: 2,
    out: "",
    err: "markdrift: markdrift.config.json:2:49 error Unexpected key `apis[0].ouput`, expected `name`, `docs`, `csdl`, `types`, `out`, `package`, `namespace`, `baseUrl`, `lead`. Did you mean `out`?\n",
  });
});

test("a configuration that sets a rule that there isn't", () => {
  const config = JSON.stringify({
    ...JSON.parse(samples["markdrift.config.json"] ?? ""),
    rules: { "exmaple/*": "off" },
  });
  expect(checkWith(config)).toEqual({
    code: 2,
    out: "",
    err: "markdrift: Unexpected rule `exmaple/*` under `rules` of the configuration, expected an id, `area/*` or `*`. Did you mean `example/*`? `markdrift explain` lists the ids.\n",
  });
});

test("all of it at once, and what can be generated is, whole", () => {
  const cwd = temporaryFolder({ ...samples, "docs/api/bytes.md": Buffer.from([0x23, 0xff]), "docs/api/empty.md": "" });
  writeFileSync(join(cwd, "docs/api/note-get.md"), page.replace('"pages": 2\n}', '"pages": 2,\n'));
  expect(runCli(cwd, "generate").code).toBe(2);
  const files = readFolder(join(cwd, "generated"));
  const { files: owned } = JSON.parse(files[".markdrift.json"] ?? "");
  expect(Object.keys(files).filter((path) => path !== ".markdrift.json")).toEqual(Object.keys(owned).toSorted());
});

test.each([
  {
    what: "a working folder that isn't there",
    args: ["check", "--cwd", "nope"],
    err: "Nothing at `nope`, expected --cwd with a folder",
  },
  {
    what: "a folder to write findings to",
    args: ["check", "--output", "docs"],
    err: "Can't use `CWD/docs`: it is a folder, expected a file",
  },
  {
    what: "a folder for a baseline",
    args: ["check", "--baseline", "docs"],
    err: "`CWD/docs` is no baseline: write one with --update-baseline",
  },
  {
    what: "a file for an output folder",
    args: ["generate", "--out", "docs/api/note-get.md"],
    err: "Can't use `CWD/docs/api/note-get.md`: a file is in the way, expected a folder",
  },
  {
    what: "--staged without git",
    args: ["check", "--staged"],
    err: "Can't read what is staged: git says not a git repository",
  },
  {
    what: "a revision without git",
    args: ["diff", "HEAD:docs", "docs"],
    err: "Can't read `HEAD:docs`: git says not a git repository",
  },
  {
    what: "a version that isn't there",
    args: ["diff", "docs", "dosc"],
    err: "Nothing at `dosc`, expected a folder of pages, a CSDL file, a model file or REV:PATH of the git repository",
  },
  { what: "a command that isn't one", args: ["chekc"], err: "unknown command 'chekc'\n(Did you mean check?)" },
  {
    what: "an option that isn't one",
    args: ["check", "--formt", "json"],
    err: "unknown option '--formt'\n(Did you mean --format?)",
  },
])("$what is a usage error", ({ args, err }) => {
  const cwd = temporaryFolder(samples);
  const run = runCli(cwd, ...args);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err.replaceAll(cwd, "CWD")).toContain(`markdrift: ${err}`);
  expect(Object.keys(readFolder(cwd)).toSorted()).toEqual(Object.keys(samples).toSorted());
});
