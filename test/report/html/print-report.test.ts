import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { printReport } from "../../../generator/report/html/print-report.ts";
import { driftedDocs, sampleDocs } from "../../cli/sample-docs.ts";
import { findingWith, rangeAt } from "../sample-report.ts";
import { requestOf } from "./sample-request.ts";

function pages(): Record<string, string> {
  const { "markdrift.config.json": _, ...docs } = driftedDocs();
  return docs;
}

/** Returns what is packed in a report under an id. */
function unpack(html: string, id: string): unknown {
  const [, packed = ""] = new RegExp(`<script type="application/gzip" id="${id}">([^<]*)</script>`).exec(html) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString());
}

test("the policy lets run the one script and the one style sheet in the page, and nothing reach out", () => {
  const html = printReport(requestOf(pages()));
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const hashOf = (tag: RegExp): string =>
    `'sha256-${createHash("sha256")
      .update(tag.exec(html)?.[1] ?? "")
      .digest("base64")}'`;
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(/<script type="module">([^]*)<\/script>/)}`,
    `style-src ${hashOf(/<style>([^]*)<\/style>/)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test("nothing that a page writes stands in the HTML as it was", () => {
  const evil = "</script><script>alert(1)</script>\u2028\u0000";
  const finding = findingWith({ message: evil, source: rangeAt(`${evil}.md`, 1, 1) });
  const html = printReport({ ...requestOf({ [`${evil}.md`]: `# ${evil}` }), name: evil, findings: [finding] });
  expect(html.split("alert(1)")).toHaveLength(2);
  expect(html).toContain("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toContain("</script><script>alert");
});

test("findings keep their places, and the files that they name their text", () => {
  const html = printReport(requestOf(pages()));
  const { findings, files, rules } = unpack(html, "report") as {
    findings: { rule: string; place: number[]; related: { place: number[] }[] }[];
    files: { path: string; block: number }[];
    rules: Record<string, string>;
  };
  expect(findings).toMatchObject([{ rule: "example/unknown-property", place: [0, 36, 3, 36, 11] }]);
  expect(files.map(({ path }) => path)).toEqual(["docs/api/note-get.md", "docs/resources/note.md"]);
  expect(rules).toEqual({ "example/unknown-property": "About `example/unknown-property`." });
  expect(unpack(html, `text-${files[0]?.block}`)).toContainEqual([0, pages()["docs/api/note-get.md"]]);
});

test("types and operations keep what leads from one to the other; several APIs are kept apart", () => {
  const request = requestOf(pages());
  const [api] = request.apis;
  if (api === undefined) throw new Error("there is one");
  const one = unpack(printReport(request), "model");
  expect(one).toMatchObject({
    types: [{ id: "microsoft.graph.note", scope: "", kind: "entityType" }],
    operations: [{ id: "docs/api/note-get", responses: [{ status: 200, type: "microsoft.graph.note" }] }],
  });
  const two = unpack(printReport({ ...request, apis: [api, { ...api, name: "beta" }] }), "model");
  expect(two).toMatchObject({
    types: [{ id: "notes/microsoft.graph.note" }, { id: "beta/microsoft.graph.note", scope: "beta/" }],
  });
});

test("coverage says what share of tables, example bodies and routes is typed", () => {
  const { coverage } = unpack(printReport(requestOf(pages())), "report") as {
    coverage: { name: string; parts: { count: number }[] }[];
  };
  expect(coverage.map(({ name, parts }) => [name, ...parts.map(({ count }) => count)])).toEqual([
    ["Tables", 1, 0, 0],
    ["Example bodies", 1, 0, 0],
    ["Routes", 1, 0, 0],
  ]);
});

test("changes name both versions, and their place where the later one was read", () => {
  const { "markdrift.config.json": _, ...before } = sampleDocs();
  const after = {
    ...before,
    "docs/resources/note.md": (before["docs/resources/note.md"] ?? "").replaceAll("pages", "sheets"),
  };
  const { changes, files } = unpack(printReport(requestOf(after, before)), "report") as {
    changes: { from: string; to: string; list: { kind: string; after: string; afterPlace: number[] }[] };
    files: { path: string }[];
  };
  expect([changes.from, changes.to]).toEqual(["v1", "v2"]);
  expect(changes.list).toMatchObject([
    { kind: "propertyRemoved", severity: "breaking", before: "docs/resources/note.md:12" },
    { kind: "propertyAdded", severity: "safe", after: "docs/resources/note.md:12" },
  ]);
  expect(files[changes.list[1]?.afterPlace[0] ?? -1]?.path).toBe("docs/resources/note.md");
});

test("the same input gives the same page", () => {
  expect(printReport(requestOf(pages()))).toBe(printReport(requestOf(pages())));
});
