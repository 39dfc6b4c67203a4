import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../report/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { sampleDocs } from "./sample-docs.ts";

const main = fileURLToPath(new URL("../../dist/bin/main.js", import.meta.url));

/** Makes a repository with the sample committed and the built program as its dependency. */
function makeRepository(): string {
  const cwd = temporaryFolder({ ...sampleDocs(), ".gitignore": "node_modules/\n" });
  mkdirSync(join(cwd, "node_modules/.bin"), { recursive: true });
  chmodSync(main, 0o755); // as npm does to what a package's `bin` names
  symlinkSync(main, join(cwd, "node_modules/.bin/markdrift"));
  runShell(
    cwd,
    "git init --quiet && git add . && git -c user.name=A -c user.email=a@x.example commit --quiet -m Notes",
  );
  return cwd;
}

function runShell(cwd: string, script: string): string {
  const { stdout, stderr, status } = spawnSync("sh", ["-ec", script], { cwd, encoding: "utf8" });
  expect([status, stderr.replace(/^npm warn .*\n/gm, "")]).toEqual([0, ""]);
  return stdout;
}

/** The lines that the help of `model` gives for git. */
function recipe(): string {
  const lines = runCli(temporaryFolder(), "model", "--help").out.split("\n");
  const commands = lines.filter((line) => /^ {2}(git config|echo) /.test(line));
  expect(commands).toHaveLength(2);
  return commands.join("\n");
}

test("git shows what changed in the API, and nothing where only words moved", () => {
  const cwd = makeRepository();
  runShell(cwd, recipe());
  const resource = sampleDocs()["docs/resources/note.md"] ?? "";
  const moved = resource.replace("Something to remember.", "\n\nSomething to remember.");
  writeFileSync(join(cwd, "docs/resources/note.md"), moved);
  expect(runShell(cwd, "git diff -- docs")).not.toMatch(/^[+-] /m);

  writeFileSync(join(cwd, "docs/resources/note.md"), moved.replace("|pages|Int32|", "|pages|Int64|"));
  const changed = runShell(cwd, "git diff -- docs")
    .split("\n")
    .filter((line) => /^[+-] /.test(line));
  expect(changed).toEqual(['-          "type": "Edm.Int32",', '+          "type": "Edm.Int64",']);
  expect(runShell(cwd, "git diff --no-textconv -- docs")).toContain("+|pages|Int64|");
}, 60_000);

test("a page that can't be read is shown as it is", () => {
  const cwd = makeRepository();
  runShell(cwd, recipe());
  writeFileSync(join(cwd, "docs/resources/note.md"), Buffer.from("# Caf\u00e9\n", "latin1"));
  const { status, stdout } = spawnSync("git", ["diff", "--", "docs"], { cwd, encoding: "latin1" });
  expect(status).toBe(0);
  expect(stdout).toContain("+# Caf\u00e9");
}, 60_000);
