import { countCpuMs } from "../../text/count-cpu-ms.ts";
import type { Adversary } from "./make-adversaries.ts";
import { makeAdversaries } from "./make-adversaries.ts";

/** Below so many milliseconds, nothing is slow whatever it grows by. */
const leastMs = 15;

/** Returns the first text, in words, on which a regular expression takes four times as long for twice as much. */
export function tryRegex(regex: RegExp, length: number): string | undefined {
  const slow = makeAdversaries(regex).find((adversary) => isSlow(regex, adversary, length));
  return slow && `${JSON.stringify(slow.lead)} + ${JSON.stringify(slow.pump)} … + ${JSON.stringify(slow.tail)}`;
}

/** Short texts come first: what is exponential shows there, and would never end on long ones. */
function isSlow(regex: RegExp, adversary: Adversary, length: number): boolean {
  for (let size = 32; size < length; size *= 4) {
    if (timeOf(regex, adversary, size) > leastMs) return grows(regex, adversary, size);
  }
  return timeOf(regex, adversary, length) > leastMs && grows(regex, adversary, length);
}

/** What the machine does meanwhile only adds: the least of some times counts. */
function grows(regex: RegExp, adversary: Adversary, size: number): boolean {
  const timesOf = (characters: number): number =>
    Math.min(...[1, 2, 3].map(() => timeOf(regex, adversary, characters)));
  return timesOf(2 * size) > Math.max(leastMs, 3 * timesOf(size));
}

function timeOf(regex: RegExp, { lead, pump, tail }: Adversary, length: number): number {
  const text = lead + pump.repeat(Math.ceil(length / pump.length)) + tail;
  const passedMs = countCpuMs();
  if (regex.global) for (const _ of text.matchAll(regex));
  else regex.exec(text);
  return passedMs();
}
