import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent, Stats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findWayOut } from "./find-way-out.ts";
import { inputFault } from "./input-fault.ts";
import { isInside } from "./is-inside.ts";
import type { InputFault } from "./input-fault.ts";

/** Which files of a folder count, and how a message names them. */
export interface FileKind {
  readonly endings: readonly string[];
  readonly what: string;
}

/** Files that paths and patterns name. */
export interface FoundFiles {
  /** Absolute, each once, in code-point order. */
  readonly files: readonly string[];
  /** Absolute: each folder given, the folder of each file given, the fixed beginning of each pattern. */
  readonly bases: readonly string[];
  /** Says which paths lead to nothing; files in it are relative to the root. */
  readonly diagnose: (root: string) => readonly Diagnostic[];
}

/** Where to look, and how far links may lead. All absolute. */
export interface Reach {
  readonly cwd: string;
  /** Folders that symbolic links may lead to from anywhere. */
  readonly outside: readonly string[];
}

interface Found {
  readonly base: string;
  readonly files: readonly string[];
  /** Symbolic links that lead out, and where to. */
  readonly linked: readonly Linked[];
}

interface Linked {
  readonly path: string;
  readonly target: string;
}

/**
 * Finds what folders, files and globs name. Symbolic links are followed to the folders `outside` alone; within the docs
 * they name what is found under its own name. `node_modules`, names that begin with a dot, and `includes`, whose files
 * are parts of pages, are not entered.
 */
export async function findFiles(paths: readonly string[], reach: Reach, kind: FileKind): Promise<FoundFiles> {
  const { cwd } = reach;
  const found = await Promise.all(paths.map((path) => findPath(path, reach, kind)));
  const files = new Set(found.flatMap((one) => one?.files ?? []));
  return {
    files: [...files].toSorted(),
    bases: found.flatMap((one) => (one === undefined ? [] : [one.base])),
    diagnose: (root) => [
      ...paths.flatMap((path, index) => {
        const one = found[index];
        if (one !== undefined && one.files.length + one.linked.length > 0) return [];
        const fault = one === undefined ? missingPath(path, cwd, kind) : emptyPath(path, kind);
        return [inputFault(root, resolve(cwd, path), { rule: "input/missing", ...fault })];
      }),
      ...found.flatMap((one) => (one?.linked ?? []).map((link) => inputFault(root, link.path, leadsOut(link)))),
    ],
  };
}

function leadsOut({ target }: Linked): InputFault {
  return {
    rule: "input/linked",
    message: `Unexpected symbolic link to \`${target}\`, expected none that leads out of the docs`,
    suggestion: "Name the folder that it leads to under `outside` in the configuration, or take the link out.",
  };
}

type FaultText = Pick<InputFault, "message" | "suggestion">;

function missingPath(path: string, cwd: string, { what, endings }: FileKind): FaultText {
  return {
    message: `Nothing at \`${path}\`, expected a folder, a file or a pattern of ${what} (${endings.join(", ")})`,
    suggestion: `Correct the path; it was looked for at \`${resolve(cwd, path)}\`.`,
  };
}

function emptyPath(path: string, { what, endings }: FileKind): FaultText {
  return {
    message: `No ${what} in \`${path}\`, expected at least one file that ends in ${endings.join(", ")}`,
    suggestion: "Correct the path, or put files there.",
  };
}

async function findPath(path: string, reach: Reach, kind: FileKind): Promise<Found | undefined> {
  if (path.includes("\0")) return undefined;
  const absolute = resolve(reach.cwd, path);
  const stats = statsAt(absolute);
  if (stats === undefined) return /[*?[\]{}()!]/.test(path) ? findPattern(path, reach, kind) : undefined;
  const base = stats.isDirectory() ? absolute : dirname(absolute);
  const target = findWayOut(absolute, reach.cwd, reach.outside);
  if (target !== undefined) return { base, files: [], linked: [{ path: absolute, target }] };
  if (stats.isDirectory()) return { base, ...listFolder(absolute, { root: absolute, outside: reach.outside, kind }) };
  return stats.isFile() ? { base, files: [absolute], linked: [] } : undefined;
}

/** Returns what lies at a path, behind symbolic links too; nothing where nothing can be reached. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

interface Listing {
  readonly root: string;
  readonly outside: readonly string[];
  readonly kind: FileKind;
}

type Listed = Pick<Found, "files" | "linked">;

function listFolder(folder: string, listing: Listing): Listed {
  const lists = readdirSync(folder, { withFileTypes: true }).map((entry) => listEntry(folder, entry, listing));
  return { files: lists.flatMap(({ files }) => files), linked: lists.flatMap(({ linked }) => linked) };
}

function listEntry(folder: string, entry: Dirent, listing: Listing): Listed {
  const path = join(folder, entry.name);
  const none = { files: [], linked: [] };
  if (entry.isSymbolicLink()) return listLink(path, listing);
  if (entry.isFile()) return hasEnding(entry.name, listing.kind.endings) ? { files: [path], linked: [] } : none;
  return entry.isDirectory() && isEntered(entry.name) ? listFolder(path, listing) : none;
}

/** A link inside the docs is passed over: what it leads to is listed under its own name, if at all. */
function listLink(path: string, listing: Listing): Listed {
  const { root, outside, kind } = listing;
  const stats = statsAt(path);
  const name = basename(path);
  const counts = stats?.isDirectory() === true ? isEntered(name) : hasEnding(name, kind.endings);
  if (!counts || stats === undefined || findWayOut(path, root, []) === undefined) return { files: [], linked: [] };
  const target = findWayOut(path, root, outside);
  if (target !== undefined) return { files: [], linked: [{ path, target }] };
  if (stats.isFile()) return { files: [path], linked: [] };
  return listFolder(path, { ...listing, outside: outside.filter((one) => !isInside(one, realpathSync(path))) });
}

function isEntered(folderName: string): boolean {
  return folderName !== "node_modules" && folderName !== "includes" && !folderName.startsWith(".");
}

async function findPattern(path: string, { cwd, outside }: Reach, kind: FileKind): Promise<Found | undefined> {
  const { default: fastGlob } = await import("fast-glob");
  const pattern = path.replaceAll("\\", "/");
  const options = { cwd, absolute: true, followSymbolicLinks: false, ignore: ["**/node_modules/**"] };
  const found = (await fastGlob(pattern, options)).filter((file) => hasEnding(file, kind.endings));
  const base = resolve(cwd, fastGlob.generateTasks(pattern, options)[0]?.base ?? ".");
  const ways = found.map((file) => ({ path: file, target: findWayOut(file, cwd, outside) }));
  const linked = ways.flatMap(({ path: file, target }) => (target === undefined ? [] : [{ path: file, target }]));
  const files = ways.flatMap(({ path: file, target }) => (target === undefined ? [file] : []));
  return found.length === 0 ? undefined : { base, files, linked };
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}
