import type { Tinypool } from "tinypool";
import { hashFile } from "../read/cache/hash-file.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { SourceFile } from "../read/sources.ts";
import { restorePage } from "./kept/page-codec.ts";
import type { ParseOptions } from "./parse-page.ts";
import type { Batch } from "./parse-worker.ts";
import type { Trees } from "./remember-trees.ts";

/** With how many threads to parse what, and what needn't be parsed. */
export interface Threads {
  readonly jobs?: number;
  readonly parse?: ParseOptions;
  readonly memory?: PageMemory | undefined;
  /** What is to have the trees too. */
  readonly trees?: Trees | undefined;
}

/** Fewer pages aren't worth a thread. */
const WORTHWHILE = 50;

/** Enough pages to be worth sending, few enough that the threads end at about the same time. */
const BATCH = 20;

/** The part of a thread's heap for what is new, twice V8's own: remark leaves much garbage, and less is copied so. */
const NEW_MEGABYTES = 96;

/**
 * Parses what a memory doesn't have in several threads, where more than one is asked for, for the memory and the trees to
 * have: the same as without threads. This thread parses none itself, as remark's garbage takes longer to collect beside all
 * trees; it restores those that are there while the others go on.
 */
export async function parseInThreads(
  files: readonly SourceFile[],
  { jobs = 1, parse = {}, memory, trees }: Threads,
): Promise<void> {
  if (jobs < 2) return;
  const open = files.filter((file) => memory?.find(hashFile(file)) === undefined);
  if (open.length <= WORTHWHILE) return;
  const pool = await openPool(jobs);
  const parseAndKeep = async (lot: readonly SourceFile[]): Promise<void> => {
    const batch: Batch = { files: lot, options: parse };
    const entries: readonly Uint8Array[] = await pool.run(batch);
    for (const [at, file] of lot.entries()) {
      const { buffer, byteOffset, byteLength } = entries[at] ?? new Uint8Array();
      const entry = Buffer.from(buffer, byteOffset, byteLength);
      memory?.keep(hashFile(file), entry);
      trees?.keep(file, restorePage(entry, file));
    }
  };
  await Promise.all(cutIntoBatches(open).map(parseAndKeep));
  await pool.destroy();
}

async function openPool(threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: new URL("./parse-worker.js", import.meta.url).href,
    name: "parseBatch",
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: NEW_MEGABYTES },
  });
}

function cutIntoBatches(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const count = Math.ceil(files.length / BATCH);
  return Array.from({ length: count }, (_, at) => files.slice(at * BATCH, (at + 1) * BATCH));
}
