import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Means } from "./means.ts";
import type { PageFacts } from "./records.ts";

/** Returns the facts of an open page and keeps them, unless there is something in it that every run has to say again. */
export function learnFacts(path: string, { pages, records, hashOf }: Means): PageFacts {
  const { draft, outline, includes } = pages.saidOn(path);
  const said = { draft, outline, included: Object.fromEntries(includes.map((file) => [file, hashOf(file)])) };
  const facts = { ...said, digest: hashBytes(JSON.stringify(said)) };
  if (![path, ...includes].some(pages.isFaulty)) records.facts.keep(path, facts);
  return facts;
}
