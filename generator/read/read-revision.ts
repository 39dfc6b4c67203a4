import { execFileSync } from "node:child_process";
import type { SourceFile, Sources } from "./sources.ts";

const MOST_BYTES = 2 ** 30;

/** A folder, or a file, as a git revision holds it: what `REV:PATH` names. An empty path is the repository's root. */
export interface RevisionPath {
  readonly revision: string;
  readonly path: string;
}

/** Splits `REV:PATH`; undefined where the text isn't of that form, such as a Windows drive or an option. */
export function parseRevisionPath(text: string): RevisionPath | undefined {
  const colon = text.indexOf(":");
  if (colon < 2 || text.startsWith("-")) return undefined;
  return { revision: text.slice(0, colon), path: text.slice(colon + 1).replace(/(?<!\/)\/+$/, "") };
}

/**
 * Reads the pages and includes below a path of a revision, or the one page or CSDL file that it names, from git's own
 * store: the work tree is neither read nor touched.
 *
 * @param cwd a folder in the repository
 * @throws what git says of a revision or path that it doesn't know
 */
export function readRevision({ revision, path }: RevisionPath, cwd: string): Sources {
  const root = execGit(cwd, ["rev-parse", "--show-toplevel"]).toString().trim();
  const files = readBlobs(root, listBlobs(root, { revision, path }));
  return {
    root: `${revision}:${path}`,
    pages: files.filter((file) => !isSchema(file) && !isInclude(file)),
    includes: files.filter((file) => !isSchema(file) && isInclude(file)),
    csdl: files.filter(isSchema),
    diagnostics: [],
  };
}

interface Blob {
  /** Relative to the path. */
  readonly name: string;
  /** The id: unlike a name, it never has a line end. */
  readonly object: string;
}

function listBlobs(root: string, { revision, path }: RevisionPath): readonly Blob[] {
  const tree = `${revision}:${path}`;
  if (/\.\w+$/.test(path)) return [{ name: path.slice(path.lastIndexOf("/") + 1), object: idOf(root, tree) }];
  return execGit(root, ["ls-tree", "-r", "-z", "--end-of-options", tree])
    .toString()
    .split("\0")
    .flatMap(blobOf)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function idOf(root: string, object: string): string {
  return execGit(root, ["rev-parse", "--verify", "--end-of-options", object]).toString().trim();
}

/** Reads an entry of `git ls-tree`: `<mode> <kind> <id>`, a tab, the name. A link is no page. */
function blobOf(entry: string): readonly Blob[] {
  const tab = entry.indexOf("\t");
  const [mode = "", , object = ""] = entry.slice(0, tab).split(" ");
  const name = entry.slice(tab + 1);
  return mode.startsWith("100") && /\.(md|markdown|txt)$/i.test(name) ? [{ name, object }] : [];
}

function isSchema({ path }: SourceFile): boolean {
  return /\.(xml|csdl|edmx)$/i.test(path);
}

function isInclude({ path }: SourceFile): boolean {
  return /(^|\/)includes\//.test(path);
}

/** Reads blobs through one `git cat-file --batch`: each answer is `<id> blob <size>`, a newline, the bytes, a newline. */
function readBlobs(root: string, blobs: readonly Blob[]): SourceFile[] {
  const input = blobs.map(({ object }) => `${object}\n`).join("");
  const output = execGit(root, ["cat-file", "--batch"], input);
  const files: SourceFile[] = [];
  let offset = 0;
  for (const { name } of blobs) {
    const lineEnd = output.indexOf(0x0a, offset);
    const [, kind, size] = output.toString("utf8", offset, lineEnd).split(" ");
    if (kind !== "blob") {
      offset = lineEnd + 1;
      continue;
    }
    const end = lineEnd + 1 + Number(size);
    files.push({ path: name, text: output.toString("utf8", lineEnd + 1, end) });
    offset = end + 1;
  }
  return files;
}

function execGit(cwd: string, args: readonly string[], input = ""): Buffer {
  return execFileSync("git", args, { cwd, input, maxBuffer: MOST_BYTES, stdio: ["pipe", "pipe", "pipe"] });
}
