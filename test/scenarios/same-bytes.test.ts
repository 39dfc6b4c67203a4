import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { buildModel } from "../../generator/model/build-model.ts";
import { printModel } from "../../generator/model/print-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import { readSources } from "../../generator/read/read-sources.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "markdrift-bytes-"));

afterAll(() => rmSync(folder, { recursive: true }));

function generate(out: string, locale: string): ReadonlyMap<string, string> {
  execFileSync(
    process.execPath,
    [join(project, "dist/bin/main.js"), "generate", "docs-input/beta", "--out", join(folder, out), "--no-cache"],
    { cwd: project, env: { ...process.env, LC_ALL: locale, LANG: locale, TZ: out === "one" ? "UTC" : "Asia/Tokyo" } },
  );
  const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(join(folder, out).length), readFileSync(path, "utf8")];
    }),
  );
}

test("another locale and time zone give the same bytes", () => {
  expect(generate("other", "tr_TR.UTF-8")).toEqual(generate("one", "C"));
});

test("files in another order give the same model", async () => {
  const sources = await readSources({ cwd: project, docs: ["docs-input/beta"] });
  const reversed = { ...sources, pages: sources.pages.toReversed() };
  expect(printModel(buildModel(parseSources(reversed)))).toBe(printModel(buildModel(parseSources(sources))));
});
