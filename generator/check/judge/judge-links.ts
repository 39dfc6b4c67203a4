import { rememberByObject } from "../../lazy/remember-by-object.ts";
import { rememberByText } from "../../lazy/remember-by-text.ts";
import type { Page, PageLink } from "../../model/api-model.ts";
import { folderOf } from "../../text/folder-of.ts";
import { resolvePath } from "../../text/resolve-path.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { PageIndex } from "../context/page-index.ts";
import { decodePercent } from "../../text/decode-percent.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** A relative link of a page, and what became of it. */
export interface JudgedLink {
  readonly page: Page;
  readonly link: PageLink;
  /** The page that it leads to, from the docs root. */
  readonly file: string;
  readonly folder: string;
  /** Behind `#`; empty where there is none. */
  readonly bookmark: string;
  readonly outcome: "found" | "cased" | "missing" | "absentFolder";
  /** The file of the page that it leads to, where there is one, in whatever case. */
  readonly target?: string;
}

/** Returns the links of all pages to bookmarks and to Markdown pages, but for those to a whole page that is there. */
export const judgeLinks = rememberInContext(({ model, pages }: CheckContext): readonly JudgedLink[] => {
  const found: JudgedLink[] = [];
  const follow = followIn(pages);
  for (const page of model.pages) {
    const followFromHere = follow(folderOf(page.file));
    for (const link of page.links) {
      const judged = link.image ? undefined : judgeLink(page, link, followFromHere);
      if (judged !== undefined) found.push(judged);
    }
  }
  return found;
});

/** By folder, then by path: the links of one page are much like those of the next. */
const followIn = rememberByObject((pages: PageIndex) =>
  rememberByText((folder) => rememberByText((path) => followPath(folder, path, pages))),
);

/** Where a path leads to. */
type Destination = Pick<JudgedLink, "file" | "folder" | "outcome" | "target">;

function judgeLink(
  page: Page,
  link: PageLink,
  follow: (path: string) => Destination | undefined,
): JudgedLink | undefined {
  const cut = link.target.indexOf("#");
  const path = cut < 0 ? link.target : link.target.slice(0, cut);
  const bookmark = cut < 0 ? "" : decodePercent(link.target.slice(cut + 1));
  const destination = path === "" || path.startsWith("?") ? ownPage(page, bookmark) : follow(path);
  if (destination === undefined || (destination.outcome === "found" && bookmark === "")) return undefined;
  return { page, link, ...destination, bookmark };
}

/** Undefined for tabs. */
function ownPage(page: Page, bookmark: string): Destination | undefined {
  if (bookmark === "" || bookmark.startsWith("tab/")) return undefined;
  return { file: page.file, folder: folderOf(page.file), outcome: "found", target: page.file };
}

/** Undefined for what isn't judged. */
function followPath(from: string, written: string, pages: PageIndex): Destination | undefined {
  const path = decodePercent(written.split("?", 1)[0] ?? "");
  const file = isOwn(path) ? resolveInside(from, path) : undefined;
  if (file === undefined) return undefined;
  const exact = pages.get(file);
  const target = exact ?? pages.anyCase(file);
  const folder = folderOf(file);
  const outcome = outcomeOf(exact, target, pages.hasFolder(folder));
  return { file, folder, outcome, ...(target !== undefined && { target: target.file }) };
}

/** Pages only: not sites, not paths from the root of a site. */
function isOwn(path: string): boolean {
  return /\.md$/i.test(path) && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\\\|~)/i.test(path);
}

function outcomeOf(exact: unknown, target: unknown, hasFolder: boolean): JudgedLink["outcome"] {
  if (exact !== undefined) return "found";
  if (target !== undefined) return "cased";
  return hasFolder ? "missing" : "absentFolder";
}

/** Undefined where the path leaves the docs root. */
function resolveInside(folder: string, path: string): string | undefined {
  const file = resolvePath(folder, path.replaceAll("\\", "/"));
  return file.startsWith("../") || file === ".." ? undefined : file;
}
