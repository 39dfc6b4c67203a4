import type { Page, PageLink } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { decodePercent } from "../../text/decode-percent.ts";

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
  /** The page that it leads to, where there is one, in whatever case. */
  readonly target?: Page;
}

const linksByContext = new WeakMap<CheckContext, readonly JudgedLink[]>();

/** Returns the links of all pages to bookmarks and to Markdown pages, but for those to a whole page that is there. */
export function judgeLinks(context: CheckContext): readonly JudgedLink[] {
  const known = linksByContext.get(context);
  if (known !== undefined) return known;
  const found = context.model.pages.flatMap((page) => page.links.flatMap((link) => judgeLink(page, link, context)));
  linksByContext.set(context, found);
  return found;
}

function judgeLink(page: Page, link: PageLink, { pages }: CheckContext): readonly JudgedLink[] {
  const [path = "", bookmark = ""] = splitTarget(link.target);
  if (!isOwn(path, bookmark) || link.image) return [];
  const file = path === "" ? page.file : resolveFrom(page.file, path);
  if (file === undefined) return [];
  const exact = pages.get(file);
  if (exact !== undefined && bookmark === "") return [];
  const target = exact ?? pages.anyCase(file);
  const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
  const outcome = outcomeOf(exact, target, pages.hasFolder(folder));
  return [{ page, link, file, folder, bookmark, outcome, ...(target !== undefined && { target }) }];
}

function splitTarget(target: string): readonly string[] {
  const cut = target.indexOf("#");
  const path = (cut < 0 ? target : target.slice(0, cut)).split("?", 1)[0] ?? "";
  return [decodePercent(path), cut < 0 ? "" : decodePercent(target.slice(cut + 1))];
}

/** Pages only: not sites, not paths from the root of a site, not tabs. */
function isOwn(path: string, bookmark: string): boolean {
  if (path === "") return bookmark !== "" && !bookmark.startsWith("tab/");
  return /\.md$/i.test(path) && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\\\|~)/i.test(path);
}

function outcomeOf(exact: Page | undefined, target: Page | undefined, hasFolder: boolean): JudgedLink["outcome"] {
  if (exact !== undefined) return "found";
  if (target !== undefined) return "cased";
  return hasFolder ? "missing" : "absentFolder";
}

/** Undefined where the path leaves the docs root. */
function resolveFrom(file: string, path: string): string | undefined {
  const parts = file.split("/").slice(0, -1);
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
