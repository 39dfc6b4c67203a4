import { statSync } from "node:fs";
import type { Stats } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { rememberByText } from "../lazy/remember-by-text.ts";
import { folderOf } from "../text/folder-of.ts";
import { findWayOut } from "./find-way-out.ts";
import { readTexts } from "./read-texts.ts";
import type { ReadOptions, ReadTexts } from "./read-texts.ts";
import { resolveInclude } from "./resolve-include.ts";
import type { SourceFile } from "./sources.ts";

/** Reads the files that pages include, and those that these include, as far as they lie inside the root. */
export function readIncludes(pages: readonly SourceFile[], options: ReadOptions): ReadTexts {
  const known = new Set(pages.map((page) => page.path));
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let open = pages;
  while (open.length > 0) {
    const found = readTexts(findNewTargets(open, known, options), options);
    files.push(...found.files);
    diagnostics.push(...found.diagnostics);
    open = found.files;
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics };
}

/** Returns the absolute paths of the files that others include, and adds them to those that are known. */
function findNewTargets(files: readonly SourceFile[], known: Set<string>, options: ReadOptions): readonly string[] {
  const found: string[] = [];
  const isThere = rememberByText((folder) => statsAt(resolve(options.root, folder))?.isDirectory() === true);
  for (const { path, text } of files) {
    for (const target of targetsIn(text)) {
      const included = resolveInclude(path, target);
      if (included === undefined || known.has(included)) continue;
      known.add(included);
      if (!isThere(folderOf(included))) continue;
      const place = resolve(options.root, included);
      if (isReadable(place, options)) found.push(place);
    }
  }
  return found;
}

/** Most pages hold few `[!`, which are quicker to find than the whole form. */
function* targetsIn(text: string): Iterable<string> {
  const form = /\[!INCLUDE\s{0,9}\[[^[\]\r\n]{0,999}\]\(([^)\s]{1,999})/iy;
  for (let at = text.indexOf("[!"); at >= 0; at = text.indexOf("[!", Math.max(at + 1, form.lastIndex))) {
    form.lastIndex = at;
    const target = form.exec(text)?.[1];
    if (target !== undefined) yield target;
  }
}

/** Tells whether there is such a file, and that no symbolic link leads it out of the root. */
function isReadable(path: string, { root, outside = [] }: ReadOptions): boolean {
  return statsAt(path)?.isFile() === true && findWayOut(path, root, outside) === undefined;
}

function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
