import type { PageInclude, Route } from "../model/api-model.ts";
import type { OperationMarks } from "../model/operations/operation-marks.ts";
import { pageRangeOf, type PageRange } from "../model/page-range.ts";
import type { PageMarks } from "../model/pages/mark-page.ts";
import { folderOf } from "../text/folder-of.ts";
import { resolvePath } from "../text/resolve-path.ts";
import { rangeOf } from "../text/source.ts";
import { silencesOf, type PageSilences } from "./silences-of.ts";

/**
 * What the rules of the other pages, and those over all pages, know of a page. It depends on nothing but the page and
 * what it includes, and is plain data that is small: outlines of all pages are kept. Ranges are noted from `file`.
 */
export interface PageOutline {
  readonly file: string;
  readonly anchors: readonly string[];
  readonly includes: readonly OutlinedInclude[];
  readonly routes: readonly OutlinedRoute[];
  readonly scopes: readonly OutlinedScope[];
  /** How many there are. */
  readonly operations: number;
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
  readonly place: PageRange;
}

/** A route and the statuses that its operation's text gives for success. */
export interface OutlinedRoute extends Pick<Route, "method" | "path" | "segments"> {
  readonly place: PageRange;
  readonly statuses: readonly number[];
}

/** A scope that an operation asks for. */
export interface OutlinedScope {
  readonly name: string;
  readonly place: PageRange;
}

/** A page as far as its outline shows it. */
export type OutlinedPage = Omit<PageMarks, "links">;

/** Outlines a page and the operations that it describes. */
export function outlinePage(page: OutlinedPage, operations: readonly OperationMarks[]): PageOutline {
  const { file } = page;
  return {
    file,
    anchors: [...new Set(page.headings.map(({ anchor }) => anchor))],
    includes: outlineIncludes(page),
    routes: operations.flatMap((operation) => outlineRoutes(operation, file)),
    scopes: operations.flatMap((operation) => outlineScopes(operation, file)),
    operations: operations.length,
    roots: operations.flatMap(({ urls }) => urls.map(rootOf)),
    silences: silencesOf(page),
  };
}

function outlineRoutes({ routes, ...operation }: OperationMarks, file: string): readonly OutlinedRoute[] {
  const statuses = [...new Set(operation.statuses.filter((status) => status < 400))];
  return routes.map(({ method, path, segments, pathSource }) => {
    return { method, path, segments, place: pageRangeOf(pathSource, file), statuses };
  });
}

function outlineScopes({ permissions }: OperationMarks, file: string): readonly OutlinedScope[] {
  return permissions.flatMap(({ scopes, scopeSources, source }) =>
    scopes.map((name, at) => ({ name, place: pageRangeOf(scopeSources[at] ?? source, file) })),
  );
}

/** Of the includes that were followed the first from each folder. */
function outlineIncludes({ file, includes }: OutlinedPage): readonly OutlinedInclude[] {
  const known = new Set<string>();
  return includes.flatMap(({ target, fault, ...include }) => {
    const folder = resolvePath(folderOf(file), folderOf(target.replaceAll("\\", "/")));
    const place = pageRangeOf(rangeOf(include.lines, include), file);
    if (fault !== undefined) return [{ target, folder, fault, place }];
    if (known.has(folder)) return [];
    known.add(folder);
    return [{ target, folder, place }];
  });
}

/** As it is written, blanks before it and all. */
function rootOf(url: string): string {
  return /^\s*https?:\/\/[^/?#\s]+(?:\/[^/?#]*)?/i.exec(url)?.[0] ?? "";
}
