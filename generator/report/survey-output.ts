import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { hashText } from "./hash-text.ts";
import { isSafePath } from "./is-safe-path.ts";
import { MANIFEST_NAME, readManifest } from "./manifest.ts";
import type { Owned } from "./manifest.ts";

/**
 * How a file of the output folder stands to what was emitted. `edited` and `editedOrphan`: ours, changed by hand since;
 * `foreign`: in our way and not ours; `linked`: reached through a symbolic link; `orphan`: ours and no longer emitted.
 */
export type FileState = SameFile | ChangedFile;

export interface SameFile {
  readonly kind: "same";
  readonly path: string;
  readonly file: EmittedFile;
}

export type ChangedFile =
  | { readonly kind: "missing" | "linked"; readonly path: string; readonly file: EmittedFile }
  | {
      readonly kind: "stale" | "edited" | "foreign";
      readonly path: string;
      readonly file: EmittedFile;
      readonly text: string;
    }
  | { readonly kind: "orphan" | "editedOrphan"; readonly path: string; readonly text: string };

/** Compares emitted files with an output folder, given by its absolute path; in code-point order of their paths. */
export function surveyOutput(files: readonly EmittedFile[], out: string): readonly FileState[] {
  const owned = readManifest(out);
  const emitted = new Set(files.map((file) => file.path));
  const orphans = [...owned.keys()].filter((path) => !emitted.has(path));
  const states = [
    ...files.map((file) => surveyFile(file, out, owned)),
    ...orphans.flatMap((path) => surveyOrphan(path, out, owned)),
  ];
  return states.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function surveyFile(file: EmittedFile, out: string, owned: Owned): FileState {
  const { path } = file;
  if (!isSafePath(path) || path === MANIFEST_NAME) throw new Error(`\`${path}\` is no path for an emitted file`);
  if (isLinked(path, out)) return { kind: "linked", path, file };
  const text = readIfFile(join(out, path));
  if (text === undefined) return { kind: "missing", path, file };
  if (text.replaceAll("\r\n", "\n") === file.text) return { kind: "same", path, file };
  const hashes = owned.get(path);
  if (hashes === undefined) return { kind: "foreign", path, file, text };
  return { kind: hashes.includes(hashText(text)) ? "stale" : "edited", path, file, text };
}

function surveyOrphan(path: string, out: string, owned: Owned): readonly FileState[] {
  const text = isLinked(path, out) ? undefined : readIfFile(join(out, path));
  if (text === undefined) return [];
  return [{ kind: owned.get(path)?.includes(hashText(text)) ? "orphan" : "editedOrphan", path, text }];
}

/** Tells whether the file, or a folder between it and the output folder, is a symbolic link. */
function isLinked(path: string, out: string): boolean {
  const names = path.split("/");
  return names.some((_, index) => {
    const stats = lstatSync(join(out, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return stats?.isSymbolicLink() ?? false;
  });
}

/** Returns the text of a file; an empty one for a folder that stands in its place. */
function readIfFile(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isFile() ? readFileSync(path, "utf8") : "";
}
