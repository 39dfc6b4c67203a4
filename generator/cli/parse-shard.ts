import { readSources } from "../read/read-sources.ts";
import { printCount } from "../report/print-count.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Plan } from "./plan-runs.ts";
import { say } from "./say.ts";
import type { Shard } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Parses a share of the pages of each API into the cache and prints how many. The shares of all shards make up the
 * whole: a later run on their joined caches parses nothing.
 */
export async function parseShard(plan: Plan, { index, count }: Shard): Promise<void> {
  const { memory } = plan;
  if (memory === undefined) throw new UsageError("--shard needs a cache to keep what it parses: give --cache-dir");
  const { parseSources } = await import("../parse/parse-sources.ts");
  let parsed = 0;
  for (const { request } of plan.apis) {
    const sources = await readSources(request.read);
    const share = [...sources.pages, ...sources.includes].filter((_, at) => at % count === index - 1);
    parseSources({ ...sources, pages: share, includes: [], csdl: [] }, request.parse, {
      ...request,
      memory: memory.pages,
    });
    parsed += share.length;
  }
  memory.save();
  say(`${printCount(parsed, "page")} of shard ${index}/${count} in the cache`);
  process.exitCode = exitCodes.clean;
}
