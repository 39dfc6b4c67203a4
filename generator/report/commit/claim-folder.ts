import { mkdirSync, rmdirSync } from "node:fs";
import { makeFolder } from "../../read/make-folder.ts";
import { listRuns } from "./list-runs.ts";
import type { ListedRun } from "./list-runs.ts";
import { runFolder } from "./run-folder.ts";
import type { RunFolder } from "./run-folder.ts";
import { newRunName } from "./run-name.ts";
import { sweep } from "./sweep.ts";

/** How to wait for another run in the same folder. */
export interface ClaimOptions {
  /** Called once, when waiting begins. */
  readonly onWait?: (root: string, other: ListedRun) => void;
  /** Milliseconds; a minute by default. */
  readonly patience?: number;
}

/** A folder that is ours to change, or the run that didn't end in time. */
export type Claim =
  | { readonly kind: "claimed"; readonly run: RunFolder }
  | { readonly kind: "busy"; readonly other: ListedRun };

const PATIENCE_MS = 60_000;

/**
 * Waits until no other run changes a folder, given by its absolute path, and then keeps others from it until it is
 * released. Each that wants it says so by a folder of its own name and then looks for others: of two, at least one sees
 * the other and steps back. Dead ones are swept up, so that none is waited for.
 */
export function claimFolder(root: string, options: ClaimOptions = {}): Claim {
  const end = Date.now() + (options.patience ?? PATIENCE_MS);
  for (let isTold = false; ; isTold = true) {
    const run = announce(root);
    const other = findOther(run);
    if (other === undefined) return { kind: "claimed", run };
    rmdirSync(run.path);
    if (!isTold) options.onWait?.(root, other);
    if (!waitFor(root, end)) return { kind: "busy", other };
  }
}

function announce(root: string): RunFolder {
  const made = makeFolder(root);
  const run = runFolder(root, newRunName(), made);
  mkdirSync(run.path);
  return run;
}

/** Sweeps up dead runs until there is none but this one, or one that is alive. */
function findOther(run: RunFolder): ListedRun | undefined {
  for (;;) {
    const others = listRuns(run.root).filter(({ name }) => !run.path.endsWith(name));
    const alive = others.find((other) => other.isAlive);
    if (others.length === 0 || alive !== undefined) return alive;
    sweep(run.root);
  }
}

/** Waits until nobody is at work, a little longer than others do. Returns whether that was before the end. */
function waitFor(root: string, end: number): boolean {
  do sleep(10 + Math.random() * 40);
  while (Date.now() < end && listRuns(root).some(({ isAlive }) => isAlive));
  return Date.now() < end;
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
