import { readdirSync } from "node:fs";
import { join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";
import { RUN_PREFIX, parseRunName, stateOfRun } from "./run-name.ts";
import type { RunOwner } from "./run-name.ts";

/** A folder that a run works in, or that one left behind. */
export interface ListedRun {
  readonly name: string;
  readonly isAlive: boolean;
  readonly owner: RunOwner;
}

/** From what age on, in milliseconds, the folder of another machine's run counts as left behind. */
const ABANDONED_MS = 600_000;

/** Lists the folders of runs in a folder, given by its absolute path; none where it isn't there. */
export function listRuns(root: string): readonly ListedRun[] {
  return namesIn(root).flatMap((name) => {
    const owner = parseRunName(name);
    return owner === undefined ? [] : [{ name, owner, isAlive: isAlive(root, name, owner) }];
  });
}

function namesIn(root: string): readonly string[] {
  try {
    return readdirSync(root).filter((name) => name.startsWith(RUN_PREFIX));
  } catch {
    return [];
  }
}

function isAlive(root: string, name: string, owner: RunOwner): boolean {
  const state = stateOfRun(owner);
  if (state !== "unknown") return state === "alive";
  const stats = entryAt(join(root, name));
  return stats !== undefined && Date.now() - stats.mtimeMs < ABANDONED_MS;
}
