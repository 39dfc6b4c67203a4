import { rememberByText } from "../../../lazy/remember-by-text.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { PageInclude } from "../../../model/api-model.ts";
import { rangeOf } from "../../../text/source.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports an include that leads nowhere, back to itself, or beyond the limits of how many are followed. Files of a folder that is missing as a whole are reported once:
 * it wasn't read.
 *
 * The page lacks what the included file says.
 *
 * Beside:
 *
 * ~~~ includes/other.md
 * Text.
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 2:1
 * # Get note
 * [!INCLUDE [hint](../includes/hint.md)]
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * [!INCLUDE [hint](../includes/other.md)]
 * ~~~
 *
 * Fix: correct the path, or take the include out of the file that it leads back to.
 */
export const include: Rule = {
  id: "page/include",
  severity: "error",
  *check(context) {
    const { missing, circular, beyond, absent } = sortIncludes(context);
    yield* circular.map((one) => ({
      message: `Circular include of \`${one.target}\`, expected a file that doesn't include this one`,
      source: rangeOf(one.lines, one),
    }));
    yield* beyond.map(unfollowed);
    yield* missing.map((one) => ({
      message: `Missing file \`${one.target}\`, expected it to include`,
      source: rangeOf(one.lines, one),
    }));
    for (const [folder, includes] of absent) yield absentFolder(folder, includes);
  },
};

interface SortedIncludes {
  readonly missing: readonly PageInclude[];
  readonly circular: readonly PageInclude[];
  /** Not followed because of a limit. */
  readonly beyond: readonly PageInclude[];
  /** By folder: all that is included from a folder nothing was read of. */
  readonly absent: ReadonlyMap<string, readonly PageInclude[]>;
}

function sortIncludes(context: CheckContext): SortedIncludes {
  const missing: { readonly folder: string; readonly include: PageInclude }[] = [];
  const circular: PageInclude[] = [];
  const beyond: PageInclude[] = [];
  const present = new Set<string>();
  const folderFrom = rememberByText((from) => rememberByText((to) => resolveFolder(from, to)));
  for (const page of context.model.pages) {
    const folderBelow = folderFrom(folderOf(page.file));
    for (const one of page.includes) {
      const folder = folderBelow(folderOf(one.target.replaceAll("\\", "/")));
      if (one.fault === undefined) present.add(folder);
      else if (one.fault === "circular") circular.push(one);
      else if (one.fault === "tooDeep" || one.fault === "tooMany") beyond.push(one);
      else missing.push({ folder, include: one });
    }
  }
  const isPresent = (folder: string): boolean => present.has(folder) || context.pages.hasFolder(folder);
  const absent = new Map<string, PageInclude[]>();
  for (const { folder, include: one } of missing) {
    if (!isPresent(folder)) absent.set(folder, [...(absent.get(folder) ?? []).slice(0, 1), one]);
  }
  return {
    missing: missing.filter(({ folder }) => isPresent(folder)).map((one) => one.include),
    circular,
    beyond,
    absent,
  };
}

function unfollowed(one: PageInclude): Finding {
  const { target, fault } = one;
  const limit = fault === "tooDeep" ? "includeDepth" : "includes";
  return {
    message: `Unexpected include of \`${target}\` beyond \`limits.${limit}\`, expected fewer`,
    source: rangeOf(one.lines, one),
    suggestion: `It is left out; include less, or raise \`limits.${limit}\` in the configuration.`,
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** As far as the path tells; `..` above the docs root is kept. */
function resolveFolder(from: string, to: string): string {
  const parts = from === "" ? [] : from.split("/");
  for (const part of to.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function absentFolder(folder: string, [first]: readonly PageInclude[]): Finding {
  return {
    message: `Pages include files of the folder \`${folder}\`, which isn't there: what they say is missing`,
    source: first ? rangeOf(first.lines, first) : { file: folder, line: 1, column: 1, endLine: 1, endColumn: 1 },
    severity: "info",
  };
}
