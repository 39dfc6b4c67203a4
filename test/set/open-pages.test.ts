import { expect, test } from "vitest";
import { printModel } from "../../generator/model/print-model.ts";
import type { SourceFile, Sources } from "../../generator/read/sources.ts";
import { run, type RunResult } from "../../generator/run.ts";
import { readPages } from "../fuzz/mutate/read-pages.ts";

const docs = readPages([new URL("../../docs-input/", import.meta.url).pathname]).filter(({ path }) =>
  path.endsWith(".md"),
);
const note = "> [!NOTE]\n> See [there](nowhere.md).\n";

/** Enough for several lots; each has a page that includes one of another lot, and one that includes what is no page. */
function copies(): Sources {
  const names = Array.from({ length: 20 }, (_, at) => `copy${at + 10}`);
  const pages = names.flatMap((name, at): SourceFile[] => [
    ...docs.map(({ path, text }) => ({ path: `${name}/${path}`, text })),
    { path: `${name}/including.md`, text: `# Page\n[!INCLUDE [x](../${names[19 - at]}/included.md)]\n` },
    { path: `${name}/included.md`, text: `# Part\n[!INCLUDE [y](../parts/note.md)]\n${">".repeat(300)} deep\n` },
  ]);
  const sorted = pages.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return { root: "/docs", pages: sorted, includes: [{ path: "parts/note.md", text: note }], csdl: [], diagnostics: [] };
}

async function runBy(holds: boolean): Promise<RunResult> {
  const sources = copies();
  const read = { cwd: "/docs", docs: [], csdl: [] };
  return run({ read, sources, holds, check: {}, emit: { kinds: ["types", "model"], traced: false } });
}

test("pages that are let go of, and read again in lots, come to what pages do that are held", async () => {
  const [held, inLots] = [await runBy(true), await runBy(false)];
  expect(held.counts.pages).toBeGreaterThan(250);
  expect(inLots.counts).toEqual(held.counts);
  expect(inLots.diagnostics).toEqual(held.diagnostics);
  expect(held.diagnostics.some(({ source: { file } }) => file === "parts/note.md")).toBe(true);
  expect(inLots.sources.diagnostics).toEqual(held.sources.diagnostics);
  expect(held.sources.diagnostics.length).toBe(20);
  expect(printModel(inLots.model)).toBe(printModel(held.model));
  expect(inLots.files).toEqual(held.files);
}, 60_000);
