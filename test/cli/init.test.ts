import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A docs repository of its own, with the built program as its dependency and real git. */
const project = fileURLToPath(new URL("../..", import.meta.url));
const main = join(project, "dist/bin/main.js");
const repository = mkdtempSync(join(tmpdir(), "markdrift-init-"));
const page = join(repository, "docs/api/intune_apps_enterprisecertificate_create.md");

function git(...args: readonly string[]) {
  const identity = ["-c", "user.name=Author", "-c", "user.email=author@example.com"];
  return spawnSync("git", [...identity, ...args], { cwd: repository, encoding: "utf8" });
}

function init() {
  return spawnSync(process.execPath, [main, "init", "--yes"], { cwd: repository, encoding: "utf8" });
}

beforeAll(() => {
  execFileSync("git", ["init", "--quiet"], { cwd: repository });
  cpSync(join(project, "docs-input/beta"), join(repository, "docs"), { recursive: true });
  mkdirSync(join(repository, "node_modules/.bin"), { recursive: true });
  chmodSync(main, 0o755); // as npm does to what a package's `bin` names
  symlinkSync(project, join(repository, "node_modules/markdrift"));
  symlinkSync(main, join(repository, "node_modules/.bin/markdrift"));
  writeFileSync(join(repository, ".gitignore"), "node_modules/\n");
});

afterAll(() => rmSync(repository, { recursive: true }));

test("sets a docs repository up so that a commit with a drift is refused", () => {
  expect(init().stdout).toBe(`wrote markdrift.config.ts: where the docs lie and what comes of them
wrote package.json: scripts to run it
wrote .git/hooks/pre-commit: a check of the pages of each commit
wrote .github/workflows/markdrift.yml: the same on each pull request, with what changed in the API as a comment
Next: npm install, then npx markdrift check
`);
  git("add", ".");
  expect(git("commit", "--message", "Describe certificates").status).toBe(0);

  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace('"issuedTo": "Issued To value"', '"isuedTo": "Issued To value"'));
  git("add", ".");
  const refused = git("commit", "--message", "Misspell a key");
  expect(refused.status).toBe(1);
  expect(refused.stdout + refused.stderr).toContain(
    "docs/api/intune_apps_enterprisecertificate_create.md:57:3 error Unexpected key `isuedTo`",
  );
  expect(git("log", "--oneline").stdout.trim().split("\n")).toHaveLength(1);
}, 60_000);

test("writes nothing twice", () => {
  expect(init().stdout).toBe("Nothing to write.\n");
});
