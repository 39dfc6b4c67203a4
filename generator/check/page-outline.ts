import type { Operation, Page, PageInclude } from "../model/api-model.ts";
import { folderOf } from "../text/folder-of.ts";
import { rangeOf, type SourceRange } from "../text/source.ts";
import { silencesOf, type PageSilences } from "./silences-of.ts";

/**
 * What the rules of the other pages, and those over all pages, know of a page. It depends on nothing but the page and
 * what it includes, and is plain data.
 */
export interface PageOutline {
  readonly file: string;
  readonly anchors: readonly string[];
  readonly includes: readonly OutlinedInclude[];
  /** Of each operation its routes, permissions and documented statuses; nothing that depends on types. */
  readonly operations: readonly Operation[];
  /** Of each example the URL as far as the segment behind the host. */
  readonly roots: readonly string[];
  readonly silences: PageSilences;
}

/** An include that wasn't followed, or the first of those that were from one folder. */
export interface OutlinedInclude {
  /** As written. */
  readonly target: string;
  /** The folder that the target lies in, from the docs root; `..` leads above it. */
  readonly folder: string;
  readonly fault?: NonNullable<PageInclude["fault"]>;
  readonly source: SourceRange;
}

/** Outlines a page and the operations that it describes. */
export function outlinePage(page: Page, operations: readonly Operation[]): PageOutline {
  return {
    file: page.file,
    anchors: [...new Set(page.headings.map(({ anchor }) => anchor))],
    includes: outlineIncludes(page),
    operations: operations.map(outlineOperation),
    roots: operations.flatMap(({ examples }) => examples.map(({ request }) => rootOf(request.url))),
    silences: silencesOf(page),
  };
}

/** Of the includes that were followed the first from each folder. */
function outlineIncludes({ file, includes }: Page): readonly OutlinedInclude[] {
  const known = new Set<string>();
  return includes.flatMap(({ target, fault, ...include }) => {
    const folder = resolveFolder(folderOf(file), folderOf(target.replaceAll("\\", "/")));
    const source = rangeOf(include.lines, include);
    if (fault !== undefined) return [{ target, folder, fault, source }];
    if (known.has(folder)) return [];
    known.add(folder);
    return [{ target, folder, source }];
  });
}

/** As far as the path tells. */
function resolveFolder(from: string, to: string): string {
  const parts = from === "" ? [] : from.split("/");
  for (const part of to.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function outlineOperation({ id, title, page, routes, permissions, responses, source }: Operation): Operation {
  const statuses = responses.map(({ status, origin, source: place }) => ({ status, origin, source: place }));
  return { id, title, page, routes, permissions, responses: statuses, parameters: [], examples: [], source };
}

/** As it is written, blanks before it and all. */
function rootOf(url: string): string {
  return /^\s*https?:\/\/[^/?#\s]+(?:\/[^/?#]*)?/i.exec(url)?.[0] ?? "";
}
