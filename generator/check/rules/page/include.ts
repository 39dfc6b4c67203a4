import type { CheckContext } from "../../context/check-context.ts";
import { sourceRangeOf } from "../../../model/page-range.ts";
import type { SourceRange } from "../../../text/source.ts";
import type { OutlinedInclude, PageOutline } from "../../page-outline.ts";
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
  scope: "set",
  *check(context) {
    const { missing, circular, beyond, absent } = sortIncludes(context);
    yield* circular.map((one) => ({
      message: `Circular include of \`${one.found.target}\`, expected a file that doesn't include this one`,
      source: sourceOf(one),
    }));
    yield* beyond.map(unfollowed);
    yield* missing.map((one) => ({
      message: `Missing file \`${one.found.target}\`, expected it to include`,
      source: sourceOf(one),
    }));
    yield* [...absent.values()].map(absentFolder);
  },
};

interface PlacedInclude {
  readonly file: string;
  readonly found: OutlinedInclude;
}

function placeIncludes({ file, includes }: PageOutline): readonly PlacedInclude[] {
  return includes.map((found) => ({ file, found }));
}

function sourceOf({ file, found }: PlacedInclude): SourceRange {
  return sourceRangeOf(found.place, file);
}

interface SortedIncludes {
  readonly missing: readonly PlacedInclude[];
  readonly circular: readonly PlacedInclude[];
  /** Not followed because of a limit. */
  readonly beyond: readonly PlacedInclude[];
  /** By folder: the first that is included from a folder nothing was read of. */
  readonly absent: ReadonlyMap<string, PlacedInclude>;
}

function sortIncludes({ told, pages }: CheckContext): SortedIncludes {
  const includes = told.outlines.flatMap(placeIncludes);
  const circular = includes.filter(({ found: { fault } }) => fault === "circular");
  const beyond = includes.filter(({ found: { fault } }) => fault === "tooDeep" || fault === "tooMany");
  const others = includes.filter(({ found: { fault } }) => fault === "missing" || fault === "outside");
  const present = new Set(
    includes.filter(({ found: { fault } }) => fault === undefined).map(({ found: { folder } }) => folder),
  );
  const missing: PlacedInclude[] = [];
  const absent = new Map<string, PlacedInclude>();
  for (const one of others) {
    const { folder } = one.found;
    if (absent.has(folder)) continue;
    if (present.has(folder) || pages.hasFolder(folder)) missing.push(one);
    else absent.set(folder, one);
  }
  return { missing, circular, beyond, absent };
}

function unfollowed(one: PlacedInclude): Finding {
  const { target, fault } = one.found;
  const limit = fault === "tooDeep" ? "includeDepth" : "includes";
  return {
    message: `Unexpected include of \`${target}\` beyond \`limits.${limit}\`, expected fewer`,
    source: sourceOf(one),
    suggestion: `It is left out; include less, or raise \`limits.${limit}\` in the configuration.`,
  };
}

function absentFolder(one: PlacedInclude): Finding {
  return {
    message: `Pages include files of the folder \`${one.found.folder}\`, which isn't there: what they say is missing`,
    source: sourceOf(one),
    severity: "info",
  };
}
