import { mkdirSync, readdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimFolder } from "../../../generator/report/commit/claim-folder.ts";
import { release } from "../../../generator/report/commit/release.ts";
import { newRunName } from "../../../generator/report/commit/run-name.ts";
import { sweep } from "../../../generator/report/commit/sweep.ts";
import { readFolder, temporaryFolder } from "../temporary-folder.ts";

/** The name of a folder of a run: of this process, but for the parts given. */
function runName(parts: {
  readonly pid?: number;
  readonly start?: number;
  readonly host?: string;
  readonly boot?: string;
}) {
  const [, pid, start, host, boot, nonce] = /run-(\d+)-(\d+)-(\w+)-(\w+)-(\w+)$/.exec(newRunName()) ?? [];
  const { pid: otherPid = pid, start: otherStart = start, host: otherHost = host, boot: otherBoot = boot } = parts;
  return `.markdrift-run-${otherPid}-${otherStart}-${otherHost}-${otherBoot}-${nonce}`;
}

test("a folder is claimed once, and again when it is released", () => {
  const root = temporaryFolder();
  const first = claimFolder(root);
  const waits: number[] = [];
  const second = claimFolder(root, { patience: 60, onWait: (_, { owner }) => void waits.push(owner.pid) });
  expect(second.kind).toBe("busy");
  expect(waits).toEqual([process.pid]);
  if (first.kind === "claimed") release([first.run]);
  expect(claimFolder(root, { patience: 0 }).kind).toBe("claimed");
  expect(readdirSync(root)).toHaveLength(1);
});

test.each([
  ["a process that is gone", { pid: 999_999_999 }],
  ["a process whose number another has now", { start: 1 }],
  ["a machine that was started anew", { boot: "00000000" }],
])("what %s left is no obstacle and goes", (_, parts) => {
  const root = temporaryFolder({ [`${runName(parts)}/new/a.ts`]: "half" });
  expect(claimFolder(root, { patience: 0 }).kind).toBe("claimed");
  expect(Object.keys(readFolder(root))).toEqual([]);
});

test("a run of another machine is waited for, until it has left no trace for ten minutes", () => {
  const root = temporaryFolder();
  const name = runName({ host: "00000000" });
  mkdirSync(join(root, name));
  expect(claimFolder(root, { patience: 0 }).kind).toBe("busy");
  const longAgo = Date.now() / 1000 - 601;
  utimesSync(join(root, name), longAgo, longAgo);
  expect(claimFolder(root, { patience: 0 }).kind).toBe("claimed");
});

test("a folder that only looks like a run's is left alone", () => {
  const root = temporaryFolder({ ".markdrift-run-notes/a.txt": "mine" });
  sweep(root);
  expect(readFolder(root)).toEqual({ ".markdrift-run-notes/a.txt": "mine" });
});

test("a journal can't reach out of its folder, by its paths or by links", () => {
  const paths = ["../x.txt", "linked/x.txt", "/etc/x", "a\0b", "C:x", "..\\x.txt"];
  const journal = { version: 1, writes: paths.map((path) => [path, hashOfX]), removals: ["../x.txt"] };
  const around = temporaryFolder({ "x.txt": "x", "out/keep.txt": "k", "elsewhere/x.txt": "x" });
  const root = join(around, "out");
  const run = join(root, runName({ pid: 999_999_999 }));
  mkdirSync(join(run, "old/linked"), { recursive: true });
  writeFileSync(join(run, "old/linked/x.txt"), "evil");
  symlinkSync(join(around, "elsewhere"), join(root, "linked"));
  writeFileSync(join(run, "journal.json"), JSON.stringify(journal));
  sweep(root);
  expect(readFolder(around)).toEqual({ "x.txt": "x", "out/keep.txt": "k", "elsewhere/x.txt": "x" });
});

test.each(["", "null", "[]", '{"writes":{"a":1}}', '{"writes":[["a.ts"],7,null],"removals":[{}]}', "\0\0"])(
  "a journal of %j is survived",
  (text) => {
    const root = temporaryFolder({ "a.ts": "a" });
    mkdirSync(join(root, "run"));
    writeFileSync(join(root, "run/journal.json"), text);
    renameSync(join(root, "run"), join(root, runName({ pid: 999_999_999 })));
    sweep(root);
    expect(readFolder(root)).toEqual({ "a.ts": "a" });
  },
);

/** SHA-256 of `x`. */
const hashOfX = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
