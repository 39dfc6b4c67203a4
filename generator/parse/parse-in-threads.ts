import type { PageMemory } from "../read/cache/page-memory.ts";
import type { SourceFile, Sources } from "../read/sources.ts";
import type { ParseOptions } from "./parse-page.ts";
import type { Batch } from "./parse-worker.ts";
import { rememberPages } from "./remember-pages.ts";

/** With how many threads to parse what, and what needn't be parsed. */
export interface Threads {
  readonly jobs?: number;
  readonly parse?: ParseOptions;
  readonly memory?: PageMemory;
}

/** Enough pages to be worth sending, few enough that the threads end at about the same time. */
const BATCH = 50;

/**
 * Parses in several threads what a memory doesn't have, where more than one is asked for. Returns the memory that then
 * has every page: the same trees as without threads.
 */
export async function parseInThreads(
  sources: Sources,
  { jobs = 1, parse, memory }: Threads,
): Promise<PageMemory | undefined> {
  if (jobs < 2) return memory;
  const known = memory ?? rememberPages();
  const open = [...sources.pages, ...sources.includes].filter((file) => known.find(file.text) === undefined);
  if (open.length <= BATCH) return known;
  const { Tinypool } = await import("tinypool");
  const filename = new URL("./parse-worker.js", import.meta.url).href;
  const pool = new Tinypool({ filename, name: "parseBatch", minThreads: jobs, maxThreads: jobs });
  const parseAndKeep = async (files: readonly SourceFile[]): Promise<void> => {
    const batch: Batch = { files, options: parse ?? {} };
    const entries: readonly Uint8Array[] = await pool.run(batch);
    for (const [at, { buffer, byteOffset, byteLength }] of entries.entries())
      known.keep(files[at]?.text ?? "", Buffer.from(buffer, byteOffset, byteLength));
  };
  await Promise.all(cutIntoBatches(open).map(parseAndKeep));
  await pool.destroy();
  return known;
}

function cutIntoBatches(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const count = Math.ceil(files.length / BATCH);
  return Array.from({ length: count }, (_, at) => files.slice(at * BATCH, (at + 1) * BATCH));
}
