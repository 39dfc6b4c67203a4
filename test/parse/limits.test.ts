import { expect, test } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import type { Limits } from "../../generator/config/limits.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import type { SourceFile } from "../../generator/read/sources.ts";

interface Files {
  readonly pages?: Readonly<Record<string, string>>;
  readonly includes?: Readonly<Record<string, string>>;
  readonly csdl?: Readonly<Record<string, string>>;
}

function sourceFiles(texts: Readonly<Record<string, string>> = {}): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Reads sources under some limits; returns what was left out, a line each, and the model. */
function readUnder(limits: Partial<Limits>, { pages, includes, csdl }: Files) {
  const sources = {
    root: "/",
    pages: sourceFiles(pages),
    includes: sourceFiles(includes),
    csdl: sourceFiles(csdl),
    diagnostics: [],
  };
  const syntax = parseSources(sources, { limits });
  const model = buildModel(syntax);
  const found = [...(syntax.faults ?? []), ...checkModel(model)];
  const told = found
    .filter(({ rule }) => rule === "input/limit" || rule === "page/include")
    .map(({ source, message }) => `${source.file}:${source.line}:${source.column} ${message}`);
  return { told, model };
}

const table = "# thing resource type\n\n## Properties\n\n|Property|Type|Description|\n|:--|:--|:--|\n";

test("rows of a table", () => {
  const { told, model } = readUnder(
    { tableRows: 2 },
    { pages: { "t.md": `${table}|a|String||\n|b|String||\n|c|String||\n` } },
  );
  expect(told).toEqual(["t.md:9:1 Unexpected table of 3 rows, expected at most 2"]);
  expect(model.types.get("microsoft.graph.thing")).toMatchObject({ properties: [{ name: "a" }, { name: "b" }] });
});

test("cells of a row", () => {
  const { told } = readUnder({ tableColumns: 3 }, { pages: { "t.md": `${table}|a|String|x|y|z|\n|b|String||\n` } });
  expect(told).toEqual(["t.md:7:13 Unexpected row of 5 cells, expected at most 3"]);
});

test("the length of a cell", () => {
  const { told, model } = readUnder(
    { cellLength: 10 },
    { pages: { "t.md": `${table}|a|String|0123456789 **and** more|\n` } },
  );
  expect(told).toEqual(["t.md:7:11 Unexpected cell of 19 characters, expected at most 10"]);
  expect(model.types.get("microsoft.graph.thing")).toMatchObject({ properties: [{ description: "0123456789" }] });
});

test("the nesting of JSON, in bodies and in annotations", () => {
  const page = '# Get thing\n\n```json\n{ "a": [{}] }\n```\n\n<!-- { "b": { "c": [] } } -->\n\n```json\n[{}]\n```\n';
  expect(readUnder({ jsonDepth: 2 }, { pages: { "j.md": page } }).told).toEqual([
    "j.md:4:1 Unexpected JSON that nests 3 deep, expected at most 2",
    "j.md:7:1 Unexpected JSON that nests 3 deep, expected at most 2",
  ]);
});

test("the nesting of lists and quotes", () => {
  const { told } = readUnder({ nesting: 3 }, { pages: { "n.md": "# T\n\n> > - - deep\n\n- - x\n" } });
  expect(told).toEqual(["n.md:3:7 Unexpected lists and quotes that nest 4 deep, expected at most 3"]);
});

test("aliases in front matter, which are never followed", () => {
  const page = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: T\n---\n# T\n";
  const { told, model } = readUnder({ yamlAliases: 3 }, { pages: { "y.md": page } });
  expect(told).toEqual(["y.md:1:1 Unexpected front matter of 4 aliases, expected at most 3"]);
  expect(model.pages[0]?.frontMatter).toEqual({});
  expect(readUnder({}, { pages: { "y.md": page } }).model.pages[0]?.frontMatter).toEqual({ title: "T" });
});

function include(path: string): string {
  return `[!INCLUDE [x](${path})]\n\n`;
}

test("included files: how deep, how many, and in a circle", () => {
  const includes = { "a.md": include("b.md"), "b.md": include("c.md"), "c.md": "text\n", "d.md": include("d.md") };
  const files = {
    pages: { "p.md": `# T\n\n${include("a.md")}${include("c.md")}${include("c.md")}${include("d.md")}` },
    includes,
  };
  expect(readUnder({ includeDepth: 2 }, files).told).toEqual([
    "b.md:1:1 Unexpected include of `c.md` beyond `limits.includeDepth`, expected fewer",
    "d.md:1:1 Circular include of `d.md`, expected a file that doesn't include this one",
  ]);
  expect(readUnder({ includes: 3 }, files).told).toEqual([
    "p.md:5:1 Unexpected include of `c.md` beyond `limits.includes`, expected fewer",
    "p.md:7:1 Unexpected include of `c.md` beyond `limits.includes`, expected fewer",
    "p.md:9:1 Unexpected include of `d.md` beyond `limits.includes`, expected fewer",
  ]);
});

test("the nesting of XML", () => {
  const { told, model } = readUnder(
    { xmlDepth: 4 },
    {
      csdl: {
        "m.xml":
          '<Schema Namespace="n"><ComplexType Name="t"><Annotation><Record><PropertyValue/></Record></Annotation></ComplexType></Schema>',
      },
    },
  );
  expect(told).toEqual(["m.xml:1:65 Unexpected element nested deeper than 4, expected at most 4 levels"]);
  expect([...model.types.keys()]).toEqual(["n.t"]);
});

test("nesting without end reaches no limit of the machine", () => {
  const deep = 20_000;
  const element = "<Annotation><Collection><Record>".repeat(deep / 4);
  const csdl = {
    "m.xml": `<Schema Namespace="n"><ComplexType Name="t">${element}`,
    "m.csdl": `{"n":${'{"a":'.repeat(deep)}`,
  };
  const pages = {
    "quotes.md": ">".repeat(1_000),
    "front-matter.md": `---\na: ${"[".repeat(deep)}\n---\n# T\n`,
    "json.md": `\`\`\`json\n${"[".repeat(deep)}\n\`\`\`\n`,
    "emphasis.md": `${"**a ".repeat(2_000)}${"b** ".repeat(2_000)}\n`,
    "zones.md": ':::zone pivot="a"\n\nx\n\n'.repeat(400) + "## y\n\n".repeat(400) + ":::zone-end\n\n".repeat(400),
  };
  expect(() => readUnder({}, { pages, csdl })).not.toThrow();
});
