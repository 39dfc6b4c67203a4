import type { Random } from "../../bench/mutations/random.ts";
import type { Mutation } from "./mutation.ts";

/** Changes a text in one to four places. */
export function mutate(text: string, mutations: readonly Mutation[], random: Random): string {
  let mutated = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1)
    mutated = random.pick(mutations)?.(mutated, random) ?? mutated;
  return mutated;
}
