import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { findChanges } from "../../generator/compare/find-changes.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parsePage } from "../../generator/parse/parse-page.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { readSources } from "../../generator/read/read-sources.ts";

/**
 * Forty changes of real pages, ten of each sort, each in a page of its own: `diff` lists each of them once, with the
 * right severity, and nothing else. Rows that only moved are no change.
 */
const unpack = fileURLToPath(new URL("../../../shared/tools/unpack-corpus", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "markdrift-changes-"));

afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly line: string;
  readonly name: string;
  readonly type: string;
  readonly next: string;
}

/** The rows of a page's first table of properties that hold a plain String and are followed by another row. */
function rowsOf(text: string): readonly Row[] {
  const section = /^## Properties\r?\n([\s\S]*?)^## /m.exec(text)?.[1] ?? "";
  const lines = section.split("\n");
  return lines.flatMap((line, index) => {
    const [, name = "", type = ""] = /^\|(\w+)\|(String)\|[A-Z][^|`[<(]{20,}\|$/.exec(line) ?? [];
    const next = lines[index + 1] ?? "";
    return name === "" || name === "id" || !/^\|\w+\|/.test(next) ? [] : [{ line, name, type, next }];
  });
}

function titleOf(text: string): string | undefined {
  return /^# (.*)$/m.exec(text)?.[1]?.trim().toLowerCase();
}

type Edit = (text: string, row: Row) => string;

const edits: Readonly<Record<string, { readonly edit: Edit; readonly expected: readonly string[] }>> = {
  removed: { edit: (text, { line }) => text.replace(`${line}\n`, ""), expected: ["breaking propertyRemoved"] },
  retyped: {
    edit: (text, { line }) => text.replace(line, line.replace("|String|", "|Int64|")),
    expected: ["breaking propertyRetyped"],
  },
  added: {
    edit: (text, { line, name }) => text.replace(line, `${line}\n|${name}ThatIsNew|Double|Was not there before.|`),
    expected: ["safe propertyAdded"],
  },
  reworded: {
    edit: (text, { line }) => text.replace(line, line.replace(/\|$/, " In other words.|")),
    expected: ["safe descriptionChanged"],
  },
  moved: { edit: (text, { line, next }) => text.replace(`${line}\n${next}`, `${next}\n${line}`), expected: [] },
};

const kinds = [
  ...Array.from({ length: 10 }, () => "removed"),
  ...Array.from({ length: 10 }, () => "retyped"),
  ...Array.from({ length: 10 }, () => "added"),
  ...Array.from({ length: 5 }, () => "reworded"),
  ...Array.from({ length: 5 }, () => "moved"),
];

test.skipIf(!existsSync(unpack))(
  "lists forty seeded changes of the corpus, each once (needs ../shared)",
  async () => {
    execFileSync(unpack, [folder]);
    const sources = await readSources({ cwd: folder, docs: ["v1.0"] });
    const syntax = parseSources(sources);
    const titles = sources.pages.map(({ text }) => titleOf(text));
    const candidates = sources.pages.filter(
      ({ path, text }) =>
        path.startsWith("resources/") &&
        rowsOf(text).length > 0 &&
        titles.indexOf(titleOf(text)) === titles.lastIndexOf(titleOf(text)),
    );
    const step = Math.floor(candidates.length / kinds.length);
    const changed = new Map(
      kinds.map((kind, index) => {
        const page = candidates[index * step];
        const row = page === undefined ? undefined : rowsOf(page.text)[0];
        if (page === undefined || row === undefined) throw new Error("The corpus has too few pages to change.");
        return [page.path, { kind, text: edits[kind]?.edit(page.text, row) ?? "" }] as const;
      }),
    );
    const pages = syntax.pages.map((page) => {
      const change = changed.get(page.file);
      return change === undefined ? page : parsePage({ path: page.file, text: change.text });
    });

    const changes = findChanges(modelOf(syntax.pages), modelOf(pages));

    const placed = changes.map((change) => ({ ...change, file: (change.after ?? change.before)?.file }));
    const listed = [...changed].map(([path, { kind }]) => [
      path,
      kind,
      describe(placed.filter(({ file }) => file === path)),
    ]);
    expect(listed).toEqual([...changed].map(([path, { kind }]) => [path, kind, edits[kind]?.expected]));
    expect(changes).toHaveLength(35);
  },
  120_000,
);

function modelOf(pages: Parameters<typeof buildModel>[0]["pages"]): ApiModel {
  return buildModel({ pages, schemas: [] });
}

function describe(changes: ReturnType<typeof findChanges>): readonly string[] {
  return changes.map(({ severity, kind }) => `${severity} ${kind}`);
}
