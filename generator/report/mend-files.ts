import { constants, accessSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isInside } from "../read/is-inside.ts";
import { pathFrom } from "../read/path-from.ts";
import { busyFault } from "./busy-fault.ts";
import { claimFolder } from "./commit/claim-folder.ts";
import { commitApart } from "./commit/commit-apart.ts";
import { writeJournal } from "./commit/journal.ts";
import { release } from "./commit/release.ts";
import type { RunFolder } from "./commit/run-folder.ts";
import { stage } from "./commit/stage.ts";
import { hashText } from "./hash-text.ts";
import type { WriteOptions } from "./write-outputs.ts";

/** A file of the docs, given by its absolute path: its text as it was read, and as it is to be. */
export interface MendedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What was done; the `file` of a diagnostic is an absolute path. */
export interface Mended {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes mended files of the docs, all of them together: killed or refused, it leaves them all as they were. A file that
 * has changed since it was read is left alone. `root` is absolute; files may lie outside of it.
 *
 * @throws what the system says where it refuses something; then all is as it was before
 */
export function mendFiles(files: readonly MendedFile[], root: string, options: WriteOptions = {}): Mended {
  const folderOf = ({ path }: MendedFile): string => (isInside(root, path) ? root : dirname(path));
  const runs: RunFolder[] = [];
  const all: Mended[] = [];
  try {
    for (const folder of [...new Set(files.map(folderOf))].toSorted()) {
      const claim = claimFolder(folder, options);
      if (claim.kind === "claimed") runs.push(claim.run);
      const inFolder = files.filter((file) => folderOf(file) === folder);
      all.push(claim.kind === "claimed" ? prepare(claim.run, inFolder) : refuse(folder, busyFault(claim.other)));
    }
  } catch (error) {
    release(runs);
    throw error;
  }
  if (runs.length > 0) commitApart(runs, options.committer);
  return { paths: all.flatMap(({ paths }) => paths), diagnostics: all.flatMap(({ diagnostics }) => diagnostics) };
}

function prepare(run: RunFolder, files: readonly MendedFile[]): Mended {
  const diagnostics = files.flatMap((file) => findFault(run.root, file));
  const refused = new Set(diagnostics.map(({ source }) => source.file));
  const staged = files
    .filter(({ path }) => !refused.has(path))
    .map(({ path, after }) => ({ path: pathFrom(run.root, path), text: after, mode: lstatSync(path).mode & 0o777 }));
  stage(run, staged);
  writeJournal(run, { writes: new Map(staged.map(({ path, text }) => [path, hashText(text)])), removals: [] });
  return { paths: staged.map(({ path }) => join(run.root, path)), diagnostics };
}

/** @throws what the system says of a file that may not be written */
function findFault(root: string, { path, before }: MendedFile): readonly Diagnostic[] {
  if (realpathSync(path) !== join(realpathSync(root), pathFrom(root, path))) return [linked(path)];
  accessSync(path, constants.W_OK);
  return readFileSync(path, "utf8") === before ? [] : [changed(path)];
}

function linked(path: string): Diagnostic {
  return fault(path, {
    rule: "input/linked",
    message: "The way to the file leads through a symbolic link; it is not mended",
    suggestion: "Check it under its own path.",
  });
}

function changed(path: string): Diagnostic {
  return fault(path, {
    rule: "input/changed",
    message: "The file isn't what was checked, expected it to stay as it is meanwhile; it is not mended",
    suggestion: "Save or stage it, and check again.",
  });
}

function refuse(folder: string, busy: Diagnostic): Mended {
  return { paths: [], diagnostics: [{ ...busy, source: { ...busy.source, file: join(folder, busy.source.file) } }] };
}

function fault(file: string, told: Pick<Diagnostic, "rule" | "message" | "suggestion">): Diagnostic {
  return { severity: "error", source: { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, related: [], ...told };
}
