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
  const obstacle = findObstacle(path, out, owned);
  if (obstacle === "link") return { kind: "linked", path, file };
  if (obstacle === "file") return { kind: "foreign", path, file, text: "" };
  const text = readIfFile(join(out, path));
  if (text === undefined) return { kind: "missing", path, file };
  if (text.replaceAll("\r\n", "\n") === file.text) return { kind: "same", path, file };
  const hashes = owned.get(path);
  if (hashes === undefined) return { kind: "foreign", path, file, text };
  return { kind: hashes.includes(hashText(text)) ? "stale" : "edited", path, file, text };
}

function surveyOrphan(path: string, out: string, owned: Owned): readonly FileState[] {
  const text = findObstacle(path, out, owned) === undefined ? readIfFile(join(out, path)) : undefined;
  if (text === undefined) return [];
  return [{ kind: owned.get(path)?.includes(hashText(text)) ? "orphan" : "editedOrphan", path, text }];
}

/** Tells what keeps a path from being a plain file: a symbolic link in it, or a file not ours where a folder has to be. */
function findObstacle(path: string, out: string, owned: Owned): "link" | "file" | undefined {
  const names = path.split("/");
  for (const index of names.keys()) {
    const part = names.slice(0, index + 1).join("/");
    const stats = lstatSync(join(out, part), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return "link";
    if (stats?.isFile() && part !== path) return owned.has(part) ? undefined : "file";
  }
  return undefined;
}

/** Returns the text of a file, an empty one for a folder that stands in its place; nothing where there is neither. */
function readIfFile(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, "utf8") : "";
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
