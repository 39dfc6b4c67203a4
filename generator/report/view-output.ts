import type { EmittedFile } from "../emit/emitted-file.ts";
import { stampFiles } from "./commit/stamp-files.ts";
import { hashEmitted } from "./hash-emitted.ts";
import { MANIFEST_NAME, printManifest, readManifest, readManifestText } from "./manifest.ts";
import { surveyOutput } from "./survey-output.ts";
import type { FileState } from "./survey-output.ts";
import type { Output } from "./write-outputs.ts";

/** An output folder beside what was emitted, at one moment. */
export interface OutputView {
  /** But for files that are kept. */
  readonly states: readonly FileState[];
  readonly writes: readonly EmittedFile[];
  /** Paths of files that are no longer emitted. */
  readonly removals: readonly string[];
  /** What the manifest has to say: path → hash. */
  readonly owned: ReadonlyMap<string, string>;
  readonly manifest: string;
  /** Nothing is to be written or removed. */
  readonly isCurrent: boolean;
  /** Tells whether files have changed since. */
  readonly hasMoved: () => boolean;
}

/** Views an output folder. */
export function viewOutput({ files, kept = new Map(), out }: Output): OutputView {
  const ours = [...readManifest(out).keys()].filter((path) => !kept.has(path));
  const paths = [...new Set([MANIFEST_NAME, ...files.map(({ path }) => path), ...ours])];
  const stamp = stampFiles(out, paths);
  const states = surveyOutput({ files, kept, out });
  const writes = states.flatMap((state) => ("file" in state && state.kind !== "same" ? [state.file] : []));
  const removals = states.flatMap((state) => ("file" in state ? [] : [state.path]));
  const owned = new Map([...kept, ...files.map((file) => [file.path, hashEmitted(file)] as const)]);
  const manifest = printManifest(owned);
  const isCurrent = writes.length + removals.length === 0 && readManifestText(out) === manifest;
  return { states, writes, removals, owned, manifest, isCurrent, hasMoved: () => stampFiles(out, paths) !== stamp };
}
