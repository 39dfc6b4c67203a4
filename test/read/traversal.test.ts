import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findCacheFolder } from "../../generator/read/cache/find-cache-folder.ts";
import { findWayOutOfNew } from "../../generator/read/find-way-out.ts";
import { readSources } from "../../generator/read/read-sources.ts";
import { resolveInclude } from "../../generator/read/resolve-include.ts";
import { temporaryFolder } from "../report/temporary-folder.ts";

/** A project `repo` with docs, and a secret beside it; links by their paths in the project. */
function project(pages: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const around = temporaryFolder({ "secret/s.md": "secret", "repo/docs/includes/keep.md": "", ...prefixed(pages) });
  for (const [path, target] of Object.entries(links)) symlinkSync(join(around, target), join(around, "repo", path));
  return { around, cwd: join(around, "repo") };
}

function prefixed(pages: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(pages).map(([path, text]) => [`repo/${path}`, text]));
}

async function readAll(cwd: string, docs: readonly string[] = ["docs"], outside: readonly string[] = []) {
  const { pages, includes, diagnostics } = await readSources({ cwd, docs, outside });
  return {
    texts: [...pages, ...includes].map(({ text }) => text),
    paths: [...pages, ...includes].map(({ path }) => path),
    rules: diagnostics.map(({ rule, source }) => `${rule} ${source.file}`),
  };
}

test.each([
  ["steps up", "../../secret/s.md"],
  ["steps up from the root", "~/../../secret/s.md"],
  ["a way down and up again", "includes/../../../secret/s.md"],
  ["an absolute path", "/etc/hostname"],
  ["backslashes", "..\\..\\secret\\s.md"],
  ["a drive", "C:\\secret\\s.md"],
  ["a drive with slashes", "c:/secret/s.md"],
  ["a share", "\\\\host\\share\\s.md"],
  ["a share with slashes", "//host/share/s.md"],
  ["a NUL", "../../secret/s.md\0.md"],
  ["a name that is too long", `${"x".repeat(400)}.md`],
  ["a path through a file", "a.md/s.md"],
  ["a link to a file", "includes/link.md"],
  ["a link to a folder", "includes/linked/s.md"],
])("an include by %s reads nothing outside the docs", async (_, target) => {
  const { cwd } = project(
    { "docs/a.md": `[!INCLUDE [x](${target})]` },
    { "docs/includes/link.md": "secret/s.md", "docs/includes/linked": "secret" },
  );
  const { texts, paths } = await readAll(cwd);
  expect(paths).toEqual(["a.md"]);
  expect(texts).not.toContain("secret");
});

test.each([
  ["a page", { "docs/s.md": "secret/s.md" }, ["docs"], "input/linked s.md"],
  ["a folder of pages", { "docs/more": "secret" }, ["docs"], "input/linked more"],
  ["the docs folder", { pages: "secret" }, ["pages"], "input/linked ."],
  ["a page that is named", { "s.md": "secret/s.md" }, ["s.md"], "input/linked s.md"],
  ["a folder on the way to a page that is named", { pages: "secret" }, ["pages/s.md"], "input/linked s.md"],
  ["a link to a link", { one: "secret", "docs/two": "repo/one" }, ["docs"], "input/linked two"],
])(
  "%s that is a link out of the project is named and not read, unless the configuration allows it",
  async (_, links, docs, fault) => {
    const { around, cwd } = project({ "docs/a.md": "a" }, links);
    const read = await readAll(cwd, docs);
    expect(read.texts).not.toContain("secret");
    expect(read.rules).toContain(fault);
    const allowed = await readAll(cwd, docs, [join(around, "secret")]);
    expect(allowed.texts).toContain("secret");
    expect(allowed.rules).toEqual([]);
  },
);

test("a pattern finds no page behind a link", async () => {
  const { cwd } = project({ "docs/a.md": "a" }, { "docs/s.md": "secret/s.md", "docs/more": "secret" });
  expect((await readAll(cwd, ["docs/*.md", "docs/**/*.md"])).texts).not.toContain("secret");
});

test("a link inside the docs is passed over without a word, and so is one in a circle", async () => {
  const { cwd } = project(
    { "docs/a.md": "a" },
    { "docs/b.md": "repo/docs/a.md", "docs/again": "repo/docs", gone: "gone" },
  );
  expect(await readAll(cwd)).toEqual({ texts: ["a"], paths: ["a.md"], rules: [] });
});

test("a folder that is allowed may hold a link to itself", async () => {
  const { around, cwd } = project({ "docs/a.md": "a" }, { "docs/more": "secret" });
  symlinkSync(join(around, "secret"), join(around, "secret/again"));
  const { paths, rules } = await readAll(cwd, ["docs"], [join(around, "secret")]);
  expect([paths, rules]).toEqual([["a.md", "more/s.md"], ["input/linked more/again"]]);
});

test("what a path leads to is told for a folder that isn't there yet", () => {
  const { around, cwd } = project({}, { generated: "secret", "docs/inner": "repo/docs" });
  expect(findWayOutOfNew(join(cwd, "generated/deep/down"), cwd, [])).toBe(join(around, "secret"));
  expect(findWayOutOfNew(join(cwd, "generated/deep/down"), cwd, [join(around, "secret")])).toBeUndefined();
  expect(findWayOutOfNew(join(cwd, "docs/inner/new"), cwd, [])).toBeUndefined();
  expect(findWayOutOfNew(join(around, "secret/new"), cwd, [])).toBeUndefined();
});

test("no cache lies behind a link that a repository may hold", () => {
  const { cwd } = project({ "node_modules/x": "" });
  expect(findCacheFolder(cwd)).toBe(join(cwd, "node_modules/.cache/markdrift"));
  symlinkSync(join(cwd, ".."), join(cwd, "node_modules/.cache"));
  expect(findCacheFolder(cwd)).toBeUndefined();
});

test("an include stays below the root by its text", () => {
  expect(resolveInclude("api/user-get.md", "../includes/note.md")).toBe("includes/note.md");
  expect(resolveInclude("a.md", "..")).toBeUndefined();
  expect(resolveInclude("api/user-get.md", "~/includes/note.md")).toBe("includes/note.md");
  expect(resolveInclude("api/user-get.md", "~//etc/passwd")).toBe("etc/passwd");
  expect(resolveInclude("api/user-get.md", "~//../etc/passwd")).toBeUndefined();
});
