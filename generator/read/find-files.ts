import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inputFault } from "./input-fault.ts";
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

interface Found {
  readonly base: string;
  readonly files: readonly string[];
}

/**
 * Finds what folders, files and globs name. In folders, symbolic links aren't followed; nor are `node_modules`, names
 * that begin with a dot, and `includes`, whose files are parts of pages, entered.
 */
export async function findFiles(paths: readonly string[], cwd: string, kind: FileKind): Promise<FoundFiles> {
  const found = await Promise.all(paths.map((path) => findPath(path, cwd, kind)));
  const files = new Set(found.flatMap((one) => one?.files ?? []));
  return {
    files: [...files].toSorted(),
    bases: found.flatMap((one) => (one === undefined ? [] : [one.base])),
    diagnose: (root) =>
      paths.flatMap((path, index) => {
        const one = found[index];
        if (one !== undefined && one.files.length > 0) return [];
        const fault = one === undefined ? missingPath(path, cwd, kind) : emptyPath(path, kind);
        return [inputFault(root, resolve(cwd, path), { rule: "input/missing", ...fault })];
      }),
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

async function findPath(path: string, cwd: string, kind: FileKind): Promise<Found | undefined> {
  const absolute = resolve(cwd, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { base: absolute, files: listFolder(absolute, kind.endings) };
  if (stats?.isFile()) return { base: dirname(absolute), files: [absolute] };
  return /[*?[\]{}()!]/.test(path) ? findPattern(path, cwd, kind) : undefined;
}

function listFolder(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return hasEnding(entry.name, endings) ? [path] : [];
    return entry.isDirectory() && isEntered(entry.name) ? listFolder(path, endings) : [];
  });
}

function isEntered(folderName: string): boolean {
  return folderName !== "node_modules" && folderName !== "includes" && !folderName.startsWith(".");
}

async function findPattern(path: string, cwd: string, kind: FileKind): Promise<Found | undefined> {
  const { default: fastGlob } = await import("fast-glob");
  const pattern = path.replaceAll("\\", "/");
  const options = { cwd, absolute: true, followSymbolicLinks: false, ignore: ["**/node_modules/**"] };
  const files = await fastGlob(pattern, options);
  const base = fastGlob.generateTasks(pattern, options)[0]?.base ?? ".";
  return files.length === 0
    ? undefined
    : { base: resolve(cwd, base), files: files.filter((file) => hasEnding(file, kind.endings)) };
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}
