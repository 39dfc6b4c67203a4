import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { sweep } from "../../../generator/report/commit/sweep.ts";
import { writeFiles } from "../../../generator/report/write-files.ts";
import { readFolder } from "../temporary-folder.ts";

/** From the how-manieth change of the disk on the system refuses: one, or, as after a kill, all that follow. */
const { fault, guard } = vi.hoisted(() => {
  const calls: string[] = [];
  const state = { at: Infinity, isKill: false, count: 0, calls };
  const guarded =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      state.count += 1;
      const isRefused = state.isKill ? state.count >= state.at : state.count === state.at;
      const [path] = args;
      calls.push(typeof path === "string" ? `${change.name} ${path.slice(path.lastIndexOf("/") + 1)}` : change.name);
      if (isRefused) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      return change(...args);
    };
  return { fault: state, guard: guarded };
});

vi.mock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs")>();
  return {
    ...fs,
    mkdirSync: guard(fs.mkdirSync),
    writeFileSync: guard(fs.writeFileSync),
    fsyncSync: guard(fs.fsyncSync),
    renameSync: guard(fs.renameSync),
    unlinkSync: guard(fs.unlinkSync),
    rmdirSync: guard(fs.rmdirSync),
    rmSync: guard(fs.rmSync),
  };
});

const before = { "a.ts": "a1\n", "types/b.ts": "b1\n", "gone/c.ts": "c1\n", swap: "s1\n" };
const after = {
  "a.ts": "a2\n",
  "types/b.ts": "b2\n",
  "types/new.ts": "n2\n",
  "fresh/d.ts": "d2\n",
  "swap/e.ts": "e2\n",
};

beforeEach(() => Object.assign(fault, { at: Infinity, isKill: false, count: 0 }));

test("whatever the system refuses, the files are the old ones or the new ones, and the next run succeeds", () => {
  const { old, fresh, changes } = rehearse();
  for (let at = 1; at <= changes; at += 1) {
    const out = startFolder();
    const isDone = failAt(at, false, () => writeFiles(filesOf(after), out));
    expect(isDone ? [fresh] : [old, fresh], `change ${at}`).toContainEqual(ownFiles(out));
    adopt(out);
    expect(writeFiles(filesOf(after), out).diagnostics).toEqual([]);
    expect(readFolder(out)).toEqual(fresh);
  }
});

test("killed before whichever change, the next look finds the old files or the new ones, and the next run succeeds", () => {
  const { old, fresh, changes } = rehearse();
  for (let at = 1; at <= changes; at += 1) {
    const out = startFolder();
    failAt(at, true, () => writeFiles(filesOf(after), out));
    adopt(out);
    const wasCommitted = isJournalGone(out) && ownFiles(out)["a.ts"] === "a2\n";
    sweep(out);
    expect(readFolder(out), `change ${at}`).toEqual(wasCommitted ? fresh : old);
    expect(writeFiles(filesOf(after), out).diagnostics).toEqual([]);
    expect(readFolder(out)).toEqual(fresh);
  }
});

test("the disk has what the journal says before anything is put in place", () => {
  const out = startFolder();
  fault.calls.length = 0;
  writeFiles(filesOf(after), out);
  const moves = fault.calls.filter((call) => /^(?:fsync|rename|unlink)Sync/.test(call));
  expect(moves.slice(0, 3)).toEqual(["fsyncSync", "renameSync journal.json.part", "renameSync c.ts"]);
});

test("killed while it puts back what was there, the next run does", () => {
  const { old, changes } = rehearse();
  for (let at = Math.floor(changes / 2); at <= changes; at += 1) {
    const out = startFolder();
    failAt(at, true, () => writeFiles(filesOf(after), out));
    adopt(out);
    if (isJournalGone(out)) continue;
    for (let step = 1; step < 12; step += 1) {
      failAt(step, true, () => sweep(out));
      adopt(out);
    }
    sweep(out);
    expect(readFolder(out), `change ${at}`).toEqual(old);
  }
});

function rehearse() {
  const out = startFolder();
  const old = readFolder(out);
  fault.count = 0;
  writeFiles(filesOf(after), out);
  return { old, fresh: readFolder(out), changes: fault.count };
}

/** In memory where the system has such a disk: hundreds of folders come and go. */
function startFolder(): string {
  const parent = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const out = mkdtempSync(join(parent, "markdrift-test-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  mkdirSync(join(out, "types"));
  writeFileSync(join(out, "types/by-hand.txt"), "mine\n");
  writeFiles(filesOf(before), out);
  return out;
}

/** Returns whether the task got to its end. */
function failAt(at: number, isKill: boolean, task: () => unknown): boolean {
  Object.assign(fault, { at, isKill, count: 0 });
  try {
    task();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
    return false;
  } finally {
    Object.assign(fault, { at: Infinity, isKill: false });
  }
}

function filesOf(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([path, text]) => ({ path, text, traces: [] }));
}

/** The files without what a run keeps beside them. */
function ownFiles(out: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readFolder(out)).filter(([path]) => !path.startsWith(".markdrift-run-")));
}

function runsIn(out: string): readonly string[] {
  return readdirSync(out).filter((name) => name.startsWith(".markdrift-run-"));
}

function isJournalGone(out: string): boolean {
  return runsIn(out).every((name) => !readdirSync(join(out, name)).includes("journal.json"));
}

/** Makes the folders that this process left those of one that is dead. */
function adopt(out: string): void {
  for (const name of runsIn(out))
    renameSync(join(out, name), join(out, name.replace(/run-\d+-\d+/, "run-999999999-1")));
}
