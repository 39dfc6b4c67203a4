import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;
let watching: ChildProcessWithoutNullStreams;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "markdrift-watch-"));
  cpSync(join(project, "docs-input/beta"), join(folder, "docs"), { recursive: true });
  watching = spawn(process.execPath, [join(project, "dist/bin/main.js"), "watch", "docs"], { cwd: folder });
  printed = "";
  for (const stream of [watching.stdout, watching.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
});

afterEach(() => {
  watching.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Waits for the end of the next round and returns what it printed. */
async function nextRound(): Promise<string> {
  const end = "Watching; Ctrl+C ends it.\n";
  while (!printed.includes(end)) await new Promise((resolve) => setTimeout(resolve, 20));
  const round = printed.slice(0, printed.indexOf(end));
  printed = printed.slice(printed.indexOf(end) + end.length);
  return round;
}

test("generates and checks on each change, and outlives a folder that is gone", async () => {
  expect(await nextRound()).toContain("no findings in 11 pages");

  const page = join(folder, "docs/api/intune_apps_enterprisecertificate_create.md");
  writeFileSync(page, readFileSync(page, "utf8").replace('"issuedTo"', '"isuedTo"'));
  expect(await nextRound()).toContain("57:3 error Unexpected key `isuedTo`");

  writeFileSync(`${page}~`, "an editor's copy");
  renameSync(join(folder, "docs"), join(folder, "elsewhere"));
  expect(await nextRound()).toContain("Nothing at `docs`");

  renameSync(join(folder, "elsewhere"), join(folder, "docs"));
  expect(await nextRound()).toContain("57:3 error Unexpected key `isuedTo`");

  watching.kill("SIGINT");
  expect(await new Promise((resolve) => watching.on("exit", resolve))).toBe(0);
}, 30_000);
