import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "../read/entry-at.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { hashText } from "./hash-text.ts";
import { isSafePath } from "./is-safe-path.ts";
import { MANIFEST_NAME, readManifest } from "./manifest.ts";
import type { Owned } from "./manifest.ts";
import type { Output } from "./write-outputs.ts";

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

/** Compares emitted files, but for those that are kept, with their folder; in code-point order of their paths. */
export function surveyOutput({ files, kept = new Map(), out }: Output): readonly FileState[] {
  const survey = { out, owned: readManifest(out), obstacles: new Map<string, Obstacle>() };
  const emitted = new Set([...files.map((file) => file.path), ...kept.keys()]);
  const orphans = [...survey.owned.keys()].filter((path) => !emitted.has(path));
  const states = [
    ...files.map((file) => surveyFile(file, survey)),
    ...orphans.flatMap((path) => surveyOrphan(path, survey)),
  ];
  const renamed = findRenamed(orphans, emitted, out);
  return states
    .map((state) => (state.kind === "same" && renamed.has(state.path) ? asStale(state) : state))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Finds the emitted files that are at the same time an orphan: on a file system to which case makes no difference. */
function findRenamed(orphans: readonly string[], emitted: ReadonlySet<string>, out: string): ReadonlySet<string> {
  if (orphans.length === 0) return new Set();
  const emittedByLower = new Map([...emitted].map((path) => [path.toLowerCase(), path]));
  const pairs = orphans.map((path) => [path, emittedByLower.get(path.toLowerCase()) ?? path] as const);
  const same = pairs.filter(
    ([one, other]) => one !== other && entryAt(join(out, one))?.ino === entryAt(join(out, other))?.ino,
  );
  return new Set(same.map(([, path]) => path));
}

/** It is written anew under its new name, once the orphan is out of the way. */
function asStale({ path, file }: SameFile): ChangedFile {
  return { kind: "stale", path, file, text: file.text };
}

interface Survey {
  readonly out: string;
  readonly owned: Owned;
  /** What is known by now of folders, by their paths below the output folder. */
  readonly obstacles: Map<string, Obstacle>;
}

/**
 * What keeps a file from lying where it has to: a symbolic link on the way or in its place, or a file not ours on it;
 * `nothing` where there is no folder that it could lie in.
 */
type Obstacle = "link" | "file" | "nothing" | undefined;

function surveyFile(file: EmittedFile, survey: Survey): FileState {
  const { path } = file;
  if (!isSafePath(path) || path === MANIFEST_NAME) throw new Error(`\`${path}\` is no path for an emitted file`);
  const found = lookAt(path, survey);
  if (found === "link") return { kind: "linked", path, file };
  if (found === "file") return { kind: "foreign", path, file, text: "" };
  if (found === undefined) return { kind: "missing", path, file };
  const { text } = found;
  if (text.replaceAll("\r\n", "\n") === file.text) return { kind: "same", path, file };
  if (!survey.owned.has(path)) return { kind: "foreign", path, file, text };
  return { kind: isUnedited(path, found, survey) ? "stale" : "edited", path, file, text };
}

function surveyOrphan(path: string, survey: Survey): readonly FileState[] {
  const found = lookAt(path, survey);
  if (typeof found !== "object") return [];
  const { text } = found;
  return [{ kind: isUnedited(path, found, survey) ? "orphan" : "editedOrphan", path, text }];
}

/** What a power cut leaves of a file, nothing or zeros, is no one's work. */
function isUnedited(path: string, { text, isFile }: Found, { owned }: Survey): boolean {
  return isFile && (owned.get(path) === hashText(text) || /^\0*$/.test(text));
}

interface Found {
  readonly isFile: boolean;
  /** Empty for a folder that stands in the place of a file. */
  readonly text: string;
}

/** Returns what lies at a path, or what is in the way; nothing where there is neither. */
function lookAt(path: string, survey: Survey): Found | Exclude<Obstacle, "nothing"> {
  const obstacle = obstacleOn(dirname(path), survey);
  if (obstacle !== undefined) return obstacle === "nothing" ? undefined : obstacle;
  const place = join(survey.out, path);
  const stats = entryAt(place);
  if (stats?.isSymbolicLink()) return "link";
  if (stats === undefined) return undefined;
  return stats.isFile() ? readFound(place) : { isFile: false, text: "" };
}

/** Another run may have moved the file since. */
function readFound(place: string): Found | undefined {
  try {
    return { isFile: true, text: readFileSync(place, "utf8") };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function obstacleOn(folder: string, survey: Survey): Obstacle {
  if (folder === ".") return undefined;
  if (!survey.obstacles.has(folder)) survey.obstacles.set(folder, findObstacle(folder, survey));
  return survey.obstacles.get(folder);
}

function findObstacle(folder: string, survey: Survey): Obstacle {
  const above = obstacleOn(dirname(folder), survey);
  if (above !== undefined) return above;
  const stats = entryAt(join(survey.out, folder));
  if (stats === undefined) return "nothing";
  if (stats.isSymbolicLink()) return "link";
  return stats.isDirectory() || survey.owned.has(folder) ? undefined : "file";
}
