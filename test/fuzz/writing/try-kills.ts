import { setTimeout as wait } from "node:timers/promises";
import { startRandom } from "../../bench/mutations/random.ts";
import type { Row } from "../campaign.ts";
import type { Project } from "./open-project.ts";
import { isSame, listLeft, readOutput } from "./output-project.ts";
import { runGenerate, startGenerate } from "./run-generate.ts";
import type { Started } from "./run-generate.ts";

/** Which cases, and how many. */
export interface Cases {
  readonly seed: number;
  readonly runs: number;
}

/**
 * Kills runs: every other at an instant between its start and its end, the others at one after they began to write. The
 * second row counts the looks at the output, right after a kill, that had to wait for the process that puts files in
 * place.
 */
export async function tryKills(project: Project, { seed, runs }: Cases): Promise<readonly Row[]> {
  const random = startRandom(seed);
  const found: string[] = [];
  let waits = 0;
  let now = project;
  const lasts = await timeRun(now);
  now = now.turn();
  for (let index = 0; index < runs; index += 1) {
    const isEarly = index % 2 === 0;
    const afterMs = isEarly ? random.below(lasts) : random.below(60);
    const { fault, hasWaited } = await tryKill(now, { isEarly, afterMs });
    waits += hasWaited ? 1 : 0;
    if (fault !== undefined)
      found.push(`seed ${seed}, case ${index}, ${afterMs} ms after ${isEarly ? "start" : "first write"}: ${fault}`);
    now = now.turn();
  }
  return [
    { name: "generate killed", runs, found, ok: found.length === 0 },
    { name: "of these, seen while files change places", runs: waits, found: [], ok: true },
  ];
}

async function timeRun({ folder }: Project): Promise<number> {
  const started = performance.now();
  await runGenerate(folder);
  return Math.ceil(performance.now() - started);
}

interface Instant {
  readonly isEarly: boolean;
  readonly afterMs: number;
}

async function tryKill(project: Project, instant: Instant): Promise<{ fault: string | undefined; hasWaited: boolean }> {
  const { folder, old, fresh } = project;
  await killAt(startGenerate(folder), folder, instant);
  const isWhole = () => [old, fresh].some((one) => isSame(readOutput(folder), one));
  const isWholeAtOnce = isWhole();
  const isWholeSoon = isWholeAtOnce || (await becomes(isWhole));
  const { code, err } = await runGenerate(folder);
  const isRight = isSame(readOutput(folder), fresh) && listLeft(folder).length === 0;
  return { fault: describe({ isWhole: isWholeSoon, isRight, code, err }), hasWaited: !isWholeAtOnce };
}

async function killAt({ kill, ended }: Started, folder: string, { isEarly, afterMs }: Instant): Promise<void> {
  const end = ended.then(() => true);
  if (!isEarly) await writingIn(folder, end);
  await Promise.race([end, wait(afterMs)]);
  kill();
  await ended;
}

/** Waits until a run begins to write, or ends. */
async function writingIn(folder: string, end: Promise<boolean>): Promise<void> {
  while (listLeft(folder).length === 0) if ((await Promise.race([end, wait(1)])) === true) return;
}

/** Files that are being put in place when the program is killed are in place before long. */
async function becomes(isWhole: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    await wait(50);
    if (isWhole()) return true;
  }
  return false;
}

interface Outcome {
  readonly isWhole: boolean;
  readonly isRight: boolean;
  readonly code: number | null;
  readonly err: string;
}

function describe({ isWhole, isRight, code, err }: Outcome): string | undefined {
  if (!isWhole) return "the output was neither the old one nor the new one";
  if (code !== 0) return `the next run ended with ${code}: ${err}`;
  return isRight ? undefined : "the next run left another output than the new one";
}
