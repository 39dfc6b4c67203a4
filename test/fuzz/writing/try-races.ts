import { setTimeout as wait } from "node:timers/promises";
import { startRandom } from "../../bench/mutations/random.ts";
import type { Row } from "../campaign.ts";
import type { Project } from "./open-project.ts";
import { isSame, listLeft, readOutput } from "./output-project.ts";
import { startGenerate } from "./run-generate.ts";
import type { Cases } from "./try-kills.ts";

/** Runs `generate` twice at once: both succeed, and the output is right. The second row counts those that waited and said so. */
export async function tryRaces(project: Project, { seed, runs }: Cases): Promise<readonly Row[]> {
  const random = startRandom(seed);
  const found: string[] = [];
  let waits = 0;
  let now = project.turn().turn();
  for (let index = 0; index < runs; index += 1) {
    const { folder, fresh } = now;
    const one = startGenerate(folder);
    await wait(random.below(40));
    const ended = await Promise.all([one.ended, startGenerate(folder).ended]);
    if (ended.some(({ err }) => err.includes("waiting for another run"))) waits += 1;
    const isRight = isSame(readOutput(folder), fresh) && listLeft(folder).length === 0;
    if (!isRight) found.push(`seed ${seed}, case ${index}: another output than the new one`);
    for (const { code, err } of ended)
      if (code !== 0) found.push(`seed ${seed}, case ${index}: ended with ${code}: ${err}`);
    now = now.turn();
  }
  return [
    { name: "two runs of generate at once", runs, found, ok: found.length === 0 },
    { name: "of these, one waited and said so", runs: waits, found: [], ok: true },
  ];
}
