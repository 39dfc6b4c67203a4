import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Compiler } from "unified";
import { VFile } from "vfile";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import plugin, { remarkLintMarkdrift, type RemarkLintOptions } from "../../generator/remark-lint/remark-lint.ts";

const apiPage = `# Get note

## HTTP request

\`\`\`http
GET /notes/{id}
\`\`\`

## Response

Returns \`200 OK\` and a [note](../resources/note.md) object.

## Example

<!-- { "blockType": "request", "name": "get_note" } -->
\`\`\`http
GET https://graph.microsoft.com/v1.0/notes/1
\`\`\`

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
\`\`\`http
HTTP/1.1 200 Okay
Content-Type: application/json

{
  "subjet": "Milk"
}
\`\`\`
`;

const resourcePage = `# note resource type

## Properties

|Property|Type|Description|
|:--|:--|:--|
|subject|String|What it says.|
`;

const printNothing: Compiler = () => "";

describe("the plugin for remark", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "markdrift-remark-"));
    mkdirSync(join(folder, "docs", "api"), { recursive: true });
    mkdirSync(join(folder, "docs", "resources"));
    writeFileSync(join(folder, "docs/api/note-get.md"), apiPage);
    writeFileSync(join(folder, "docs/resources/note.md"), resourcePage);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs what a `.remarkrc` with `plugins: ["markdrift/remark-lint"]` comes to. */
  async function lint(path: string, value: string, options: RemarkLintOptions = {}): Promise<VFile["messages"]> {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(plugin, options);
    processor.compiler = printNothing;
    const file = await processor.process(new VFile({ cwd: folder, path, value }));
    return file.messages;
  }

  function configure(rules: Readonly<Record<string, string>> = {}): void {
    const config = { apis: [{ name: "notes", docs: ["docs"], out: "generated" }], rules };
    writeFileSync(join(folder, "markdrift.config.json"), JSON.stringify(config));
  }

  test("without a configuration a page is checked by itself, and what others could tell isn't asked", async () => {
    const messages = await lint("docs/api/note-get.md", apiPage);
    expect(messages.map(String)).toEqual([
      "docs/api/note-get.md:22:14-22:18: Unexpected reason phrase `Okay` of status 200, expected `OK`",
    ]);
  });

  test("with a configuration all pages are known, and the other side is in the note", async () => {
    configure();
    const messages = await lint("docs/api/note-get.md", apiPage);
    expect(
      messages.map(({ ruleId, source, fatal, line, column }) => ({ ruleId, source, fatal, line, column })),
    ).toEqual([
      { ruleId: "http/reason-phrase", source: "markdrift", fatal: true, line: 22, column: 14 },
      { ruleId: "example/unknown-property", source: "markdrift", fatal: true, line: 26, column: 3 },
    ]);
    expect(messages[0]?.expected).toEqual(["OK"]);
    expect(messages[1]?.note?.split("\n")).toEqual([
      "`subject` is documented here: resources/note.md:7:2",
      "The type is stated here: api/note-get.md:20:48",
      "Did you mean `subject`?",
    ]);
  });

  test("the text counts as it is being edited, not as it is saved", async () => {
    configure();
    const edited = apiPage.replace("Okay", "OK").replace("subjet", "subject");
    expect(await lint("docs/api/note-get.md", edited)).toEqual([]);
    const row = resourcePage.replace("|subject|", "|subjet|");
    expect((await lint("docs/resources/note.md", row)).map(String)).toEqual([]);
  });

  test("rules are set by the configuration and by the options, which win", async () => {
    configure({ "http/reason-phrase": "off" });
    const set = await lint("docs/api/note-get.md", apiPage, { rules: { "example/*": "warning" } });
    expect(set.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["example/unknown-property", false]]);
    const alone = await lint("docs/api/note-get.md", apiPage, { alone: true });
    expect(alone.map(({ ruleId }) => ruleId)).toEqual(["http/reason-phrase"]);
  });

  test("a page outside of the configuration's docs is checked by itself", async () => {
    configure();
    const messages = await lint("README.md", apiPage);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["http/reason-phrase"]);
  });

  test("a configuration that can't be read is said, not passed over", async () => {
    writeFileSync(join(folder, "markdrift.config.json"), '{ "apis": 5 }');
    await expect(lint("docs/api/note-get.md", apiPage)).rejects.toThrow("`apis`");
  });

  test("it has the name under which remark finds plugins", () => {
    expect(plugin).toBe(remarkLintMarkdrift);
  });
});
