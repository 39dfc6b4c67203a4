import type { SetFacts } from "./gather-set-facts.ts";
import type { PageCheck } from "./recheck-pages.ts";
import type { PageFacts, PageResult, Records } from "./records.ts";

/** Returns what earlier runs knew of the pages at some paths, by path. */
export function recallFacts(paths: readonly string[], { facts }: Records): ReadonlyMap<string, PageFacts> {
  return new Map(
    paths.flatMap((path) => {
      const known = facts.find(path);
      return known === undefined ? [] : [[path, known]];
    }),
  );
}

/**
 * Returns what checking pages came to in earlier runs, by path, of those for which all that was looked up is the same.
 * `verified` tells of which results that is known already.
 */
export function recallResults(
  set: SetFacts,
  { digest, verified }: Pick<PageCheck, "digest" | "verified">,
  records: Records,
): ReadonlyMap<string, PageResult> {
  const results = new Map<string, PageResult>();
  for (const { file } of set.outlines) {
    const result = records.result.find(file);
    if (result === undefined) continue;
    if (verified[file] === result.digest || digest(result.rest().lookups) === result.digest) results.set(file, result);
  }
  return results;
}
