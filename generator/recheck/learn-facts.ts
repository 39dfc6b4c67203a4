import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { SaidOnPage } from "../set/said-on-page.ts";
import type { Means } from "./means.ts";
import type { PageFacts } from "./records.ts";

/** Returns the facts of a page that was opened, and keeps them, unless there is something that every run has to say again. */
export function learnFacts(
  path: string,
  { draft, outline, includes }: SaidOnPage,
  { pages, records, hashOf }: Means,
): PageFacts {
  const included = Object.fromEntries(includes.map((file) => [file, hashOf(file)]));
  const draftDigest = digestOf(draft);
  const facts = { draft, outline, included, digest: digestOf([draftDigest, outline, included]), draftDigest };
  if (![path, ...includes].some(pages.isFaulty)) records.facts.keep(path, facts);
  return facts;
}

function digestOf(said: unknown): string {
  return hashBytes(JSON.stringify(said));
}
