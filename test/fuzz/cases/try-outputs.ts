import { parsePage } from "../../../generator/parse/parse-page.ts";
import { mutatePage } from "../mutate/mutate-page.ts";
import { readPages } from "../mutate/read-pages.ts";
import type { TryCases } from "./case-range.ts";
import { judgeSyntax } from "./judge-syntax.ts";

/** Mutates pages, and compiles what is emitted of all of them together. */
export const tryOutputs: TryCases = async ({ folders, seed, from, count }) => {
  const pages = readPages(folders);
  const parts = Array.from({ length: count }, (_, at) => ({
    pages: [parsePage(mutatePage(pages, seed, from + at))],
    schemas: [],
  }));
  const faults = await judgeSyntax(parts);
  return { found: faults.map((fault) => `seed ${seed}, ${fault}`) };
};
