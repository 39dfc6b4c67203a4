import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { driftedDocs, sampleDocs } from "./sample-docs.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const page = "docs/api/note-get.md";

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Makes a repository in which the clean sample is committed. */
function repository(): string {
  const cwd = temporaryFolder({ ...sampleDocs(), "docs/api/other.md": "# Other\n" });
  git(cwd, "init", "--quiet");
  git(cwd, "add", ".");
  git(cwd, "commit", "--quiet", "-m", "clean");
  return cwd;
}

function change(cwd: string, path: string, text: string | undefined): void {
  writeFileSync(join(cwd, path), text ?? "");
}

test("what is staged is checked as it is staged, not as it lies on disk", () => {
  const cwd = repository();
  change(cwd, page, driftedDocs()[page]);
  git(cwd, "add", ".");
  change(cwd, page, sampleDocs()[page]);
  const { code, out } = runCli(cwd, "check", "--staged");
  expect(out).toContain(`${page}:36:3 error Unexpected key \`subjct\``);
  expect(code).toBe(1);
});

test("a drift that isn't staged holds no commit up", () => {
  const cwd = repository();
  change(cwd, page, driftedDocs()[page]);
  change(cwd, "docs/api/other.md", "# Another\n");
  git(cwd, "add", "docs/api/other.md");
  expect(runCli(cwd, "check", "--staged")).toMatchObject({ code: 0, out: expect.stringContaining("no findings") });
});

test("outside of a repository --staged is a usage error", () => {
  const { code, err } = runCli(temporaryFolder(sampleDocs()), "check", "--staged");
  expect(err).toContain("markdrift: Can't read what is staged: git says not a git repository");
  expect(code).toBe(2);
});

test("the hook of the pre-commit framework refuses a commit with a drift and lets a clean one pass", () => {
  const [hook] = parse(readFileSync(join(top, ".pre-commit-hooks.yaml"), "utf8"));
  expect(hook).toMatchObject({ id: "markdrift", language: "node", pass_filenames: false });
  const main = join(top, "dist/bin/main.js");
  const entry = String(hook.entry).replace(/^markdrift/, `"${process.execPath}" "${main}"`);
  const cwd = repository();
  writeFileSync(join(cwd, ".git/hooks/pre-commit"), `#!/bin/sh\nexec ${entry}\n`, { mode: 0o755 });

  change(cwd, page, driftedDocs()[page]);
  git(cwd, "add", ".");
  const commit = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-m", "drift"];
  const refused = spawnSync("git", commit, { cwd, encoding: "utf8" });
  expect(refused.stdout + refused.stderr).toContain("Did you mean `subject`?");
  expect(refused.status).toBe(1);
  expect(git(cwd, "log", "--format=%s")).toBe("clean\n");

  change(cwd, page, sampleDocs()[page]?.replace("Read a", "Reads a"));
  git(cwd, "add", ".");
  git(cwd, "commit", "--quiet", "-m", "reworded");
  expect(git(cwd, "log", "--format=%s")).toBe("reworded\nclean\n");
});
