import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseRevisionPath, readRevision } from "../../generator/read/read-revision.ts";

const folder = mkdtempSync(join(tmpdir(), "markdrift-revision-"));

function git(...args: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=Author", "-c", "user.email=author@example.com", ...args], { cwd: folder });
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  git("init", "--quiet");
  write("docs/api/user-get.md", "# Get user\n");
  write("docs/includes/note.md", "Über alles.\n");
  write("docs/metadata.xml", "<edmx/>\n");
  write("docs/picture.png", "no page");
  git("add", ".");
  git("commit", "--quiet", "--message", "Describe users");
  write("docs/api/user-get.md", "# Get a user, not committed\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("reads pages and includes as the revision holds them, not as the work tree does", () => {
  const sources = readRevision({ revision: "HEAD", path: "docs" }, folder);
  expect(sources.pages).toEqual([{ path: "api/user-get.md", text: "# Get user\n" }]);
  expect(sources.includes).toEqual([{ path: "includes/note.md", text: "Über alles.\n" }]);
  expect(sources.csdl).toEqual([]);
});

test("reads one file where the path names it", () => {
  const sources = readRevision({ revision: "HEAD", path: "docs/metadata.xml" }, folder);
  expect(sources.csdl).toEqual([{ path: "metadata.xml", text: "<edmx/>\n" }]);
});

test("reads a page whose name has a line end, and takes no link for a page", () => {
  write("odd/api/two\nHEAD:docs.md", "# Two lines\n");
  symlinkSync("../../secret.md", join(folder, "odd/api/link.md"));
  git("add", "odd");
  git("commit", "--quiet", "--message", "Name a page oddly");
  const sources = readRevision({ revision: "HEAD", path: "odd" }, folder);
  expect(sources.pages).toEqual([{ path: "api/two\nHEAD:docs.md", text: "# Two lines\n" }]);
});

test("says what git says of an unknown revision", () => {
  expect(() => readRevision({ revision: "no-such-branch", path: "docs" }, folder)).toThrow("no-such-branch");
});

test("tells a revision with a path from a folder, a drive and an option", () => {
  expect(parseRevisionPath("main:docs/")).toEqual({ revision: "main", path: "docs" });
  expect(parseRevisionPath("HEAD~2:")).toEqual({ revision: "HEAD~2", path: "" });
  expect(parseRevisionPath("docs/v1.0")).toBeUndefined();
  expect(parseRevisionPath("C:\\docs")).toBeUndefined();
  expect(parseRevisionPath("--output=x:docs")).toBeUndefined();
});
