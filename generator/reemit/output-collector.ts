import type { EmittedFile } from "../emit/emitted-file.ts";
import { hashEmitted } from "../report/hash-emitted.ts";
import type { Hashes } from "./emit-records.ts";

/** Gathers what is emitted, and what stays as it lies. */
export interface OutputCollector {
  /** Takes files that were printed; returns their hashes. */
  readonly add: (files: Iterable<EmittedFile>) => Hashes;
  /** Tells whether files lie in the output folder with texts of these hashes. */
  readonly has: (hashes: Hashes) => boolean;
  /** Leaves such files as they are. */
  readonly keep: (hashes: Hashes) => void;
  readonly files: readonly EmittedFile[];
  /** Hashes by path. */
  readonly kept: ReadonlyMap<string, string>;
}

/** Prepares for gathering. `lying` has the hashes of files that lie in the output folder, by path. */
export function collectOutput(lying: ReadonlyMap<string, string>, isTraced: boolean): OutputCollector {
  const files: EmittedFile[] = [];
  const kept = new Map<string, string>();
  return {
    add: (added) => {
      const hashes: [string, string][] = [];
      for (const file of added) {
        const one = isTraced ? file : { path: file.path, text: file.text, traces: [] };
        files.push(one);
        hashes.push([file.path, hashEmitted(one)]);
      }
      return Object.fromEntries(hashes);
    },
    has: (hashes) => Object.entries(hashes).every(([path, hash]) => lying.get(path) === hash),
    keep: (hashes) => {
      for (const [path, hash] of Object.entries(hashes)) kept.set(path, hash);
    },
    files,
    kept,
  };
}
