import { dirname, resolve } from "node:path";
import { defaultLimits } from "../config/limits.ts";
import { findFiles } from "./find-files.ts";
import { isInside } from "./is-inside.ts";
import { readIncludes } from "./read-includes.ts";
import type { Overlay } from "./read-staged.ts";
import { readTexts } from "./read-texts.ts";
import type { Sources } from "./sources.ts";

/** What to read for one API. Every path may be relative to `cwd`, which is absolute. */
export interface ReadRequest {
  readonly cwd: string;
  /** Folders, files or globs of pages. */
  readonly docs: readonly string[];
  /** Files or globs. */
  readonly csdl?: readonly string[];
  /** TypeScript declarations: files, folders or globs. */
  readonly types?: readonly string[];
  /** Folders outside of the docs that symbolic links may lead to. */
  readonly outside?: readonly string[];
  /** Bytes that stand in for those on disk, by absolute path. */
  readonly overlay?: Overlay;
  /** Bytes of a page at most. */
  readonly pageBytes?: number;
}

const PAGES = { endings: [".md", ".markdown", ".txt"], what: "pages" };
const TYPES = { endings: [".ts", ".mts", ".cts"], what: "TypeScript declarations", maxBytes: 64 * 2 ** 20 };
const SCHEMAS = { endings: [".xml", ".csdl", ".edmx"], what: "CSDL files", maxBytes: 128 * 2 ** 20 };

/**
 * Reads the pages of one API, what they include, its CSDL and its types. What is missing, too large or no UTF-8 becomes a
 * diagnostic and is left out.
 */
export async function readSources(request: ReadRequest): Promise<Sources> {
  const { cwd } = request;
  const outside = (request.outside ?? []).map((folder) => resolve(cwd, folder));
  const reach = { cwd, outside };
  const docs = await findFiles(request.docs, reach, PAGES);
  const schemas = await findFiles(request.csdl ?? [], reach, SCHEMAS);
  const declarations = await findFiles(request.types ?? [], reach, TYPES);
  const root = commonFolder(docs.bases) ?? cwd;
  const { overlay = new Map(), pageBytes = defaultLimits.pageBytes } = request;
  const pages = readTexts(docs.files, { root, maxBytes: pageBytes, overlay });
  const includes = readIncludes(pages.files, { root, maxBytes: pageBytes, overlay, outside });
  const csdl = readTexts(schemas.files, { root, maxBytes: SCHEMAS.maxBytes, overlay });
  const types = readTexts(declarations.files, { root, maxBytes: TYPES.maxBytes, overlay });
  return {
    root,
    pages: pages.files,
    includes: includes.files,
    csdl: csdl.files,
    types: types.files,
    diagnostics: [
      ...docs.diagnose(root),
      ...schemas.diagnose(root),
      ...declarations.diagnose(root),
      ...pages.diagnostics,
      ...includes.diagnostics,
      ...csdl.diagnostics,
      ...types.diagnostics,
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
