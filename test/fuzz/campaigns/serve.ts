import { setTimeout as wait } from "node:timers/promises";
import { startRandom } from "../../bench/mutations/random.ts";
import type { Campaign, Row } from "../campaign.ts";
import { runClient } from "../serve/run-client.ts";
import { startServer } from "../serve/start-server.ts";

const fullMs = 60_000;
const clients = 100;

/** How often memory is looked at, in milliseconds, and how long at first it isn't: the heap has to find its size. */
const sampleMs = 250;
const warmUpMs = 15_000;

/** Memory that stays below the first third's by this factor is flat. */
const flat = 1.1;

/** Serves `docs-input` to a hundred clients for a minute, a tenth of what they send broken: it answers and stays flat. */
export const serve: Campaign = async ({ seed, scale }) => {
  const server = await startServer();
  const started = performance.now();
  const until = started + fullMs * scale;
  const memory: number[] = [];
  const sampling = sample(until, () => {
    if (performance.now() - started > warmUpMs) memory.push(server.memory() ?? 0);
  });
  const random = (index: number) => startRandom(seed * 1_000_003 + index);
  const counts = await Promise.all(
    Array.from({ length: clients }, (_, index) => runClient(server.port, random(index), until)),
  );
  await sampling;
  const { code, complaints } = await server.stop();
  const found = [
    ...counts.flatMap((count) => count.found),
    ...(complaints === "" ? [] : [`the server said: ${complaints.slice(0, 1_000)}`]),
    ...(code === 0 ? [] : [`the server ended with ${code}`]),
  ];
  const sum = (numberOf: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + numberOf(count), 0);
  const rowOf = (name: string, runs: number): Row => ({ name, runs, found, ok: found.length === 0 && runs > 0 });
  return [
    rowOf(
      `serve, ${clients} clients, sound`,
      sum((count) => count.sound),
    ),
    {
      ...rowOf(
        "serve, broken",
        sum((count) => count.broken),
      ),
      found: [],
    },
    ...memoryRow(memory),
  ];
};

async function sample(until: number, look: () => void): Promise<void> {
  while (performance.now() < until) {
    look();
    await wait(sampleMs);
  }
}

/** Compares the medians of the first and of the last third; too short a run has nothing to compare. */
function memoryRow(memory: readonly number[]): readonly Row[] {
  const third = Math.floor(memory.length / 3);
  if (third < 10) return [];
  const [first, last] = [medianOf(memory.slice(0, third)), medianOf(memory.slice(-third))];
  const found = last > first * flat ? [`${first.toFixed(1)} MB grew to ${last.toFixed(1)} MB`] : [];
  const name = `serve, memory: ${first.toFixed(1)} MB, at the end ${last.toFixed(1)} MB`;
  return [{ name, runs: memory.length, found, worstMegabytes: Math.max(...memory), ok: found.length === 0 }];
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
