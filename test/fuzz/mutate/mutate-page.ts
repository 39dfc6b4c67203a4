import type { SourceFile } from "../../../generator/read/sources.ts";
import { startRandom } from "../../bench/mutations/random.ts";
import { mutate } from "./mutate.ts";
import { pageMutations } from "./page-mutations.ts";
import { textMutations } from "./text-mutations.ts";

const mutations = [...textMutations, ...pageMutations, ...pageMutations];

/** Returns the mutated page of that number: the same for the same seed and the same pages. */
export function mutatePage(pages: readonly SourceFile[], seed: number, at: number): SourceFile {
  const random = startRandom(seed * 1_000_003 + at);
  const { path, text } = random.pick(pages) ?? { path: "page.md", text: "" };
  return { path: path.replace(/[^/]*$/, (name) => `${at}-${name}`), text: mutate(text, mutations, random) };
}
