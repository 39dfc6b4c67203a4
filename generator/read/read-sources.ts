import { dirname } from "node:path";
import { findFiles } from "./find-files.ts";
import { isInside } from "./is-inside.ts";
import { readIncludes } from "./read-includes.ts";
import { readTexts } from "./read-text.ts";
import type { Sources } from "./sources.ts";

/** What to read for one API. Every path may be relative to `cwd`, which is absolute. */
export interface ReadRequest {
  readonly cwd: string;
  /** Folders, files or globs of pages. */
  readonly docs: readonly string[];
  /** Files or globs. */
  readonly csdl?: readonly string[];
}

const PAGES = { endings: [".md", ".markdown", ".txt"], what: "pages", maxBytes: 16 * 2 ** 20 };
const SCHEMAS = { endings: [".xml", ".csdl", ".edmx"], what: "CSDL files", maxBytes: 128 * 2 ** 20 };

/**
 * Reads the pages, what they include and the CSDL of one API. What is missing, too large or no UTF-8 becomes a
 * diagnostic and is left out.
 */
export async function readSources(request: ReadRequest): Promise<Sources> {
  const docs = await findFiles(request.docs, request.cwd, PAGES);
  const schemas = await findFiles(request.csdl ?? [], request.cwd, SCHEMAS);
  const root = commonFolder(docs.bases) ?? request.cwd;
  const pages = readTexts(root, docs.files, PAGES.maxBytes);
  const includes = readIncludes(root, pages.files, PAGES.maxBytes);
  const csdl = readTexts(root, schemas.files, SCHEMAS.maxBytes);
  return {
    root,
    pages: pages.files,
    includes: includes.files,
    csdl: csdl.files,
    diagnostics: [
      ...docs.diagnose(root),
      ...schemas.diagnose(root),
      ...pages.diagnostics,
      ...includes.diagnostics,
      ...csdl.diagnostics,
    ],
  };
}

/** Returns the deepest folder that holds all of some absolute folders. */
function commonFolder(folders: readonly string[]): string | undefined {
  return folders.reduce<string | undefined>(
    (common, folder) => (common === undefined ? folder : closestShared(common, folder)),
    undefined,
  );
}

function closestShared(one: string, other: string): string {
  let shared = one;
  while (!isInside(shared, other)) shared = dirname(shared);
  return shared;
}
