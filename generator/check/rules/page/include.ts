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
    yield* circular.map(({ target, source }) => ({
      message: `Circular include of \`${target}\`, expected a file that doesn't include this one`,
      source,
    }));
    yield* beyond.map(unfollowed);
    yield* missing.map(({ target, source }) => ({
      message: `Missing file \`${target}\`, expected it to include`,
      source,
    }));
    yield* [...absent].map(absentFolder);
  },
};

interface PlacedInclude extends Omit<OutlinedInclude, "place"> {
  readonly source: SourceRange;
}

function placeIncludes({ file, includes }: PageOutline): readonly PlacedInclude[] {
  return includes.map(({ place, ...others }) => ({ ...others, source: sourceRangeOf(place, file) }));
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
  const circular = includes.filter(({ fault }) => fault === "circular");
  const beyond = includes.filter(({ fault }) => fault === "tooDeep" || fault === "tooMany");
  const others = includes.filter(({ fault }) => fault === "missing" || fault === "outside");
  const present = new Set(includes.filter(({ fault }) => fault === undefined).map(({ folder }) => folder));
  const isPresent = ({ folder }: PlacedInclude): boolean => present.has(folder) || pages.hasFolder(folder);
  const lost = others.filter((one) => !isPresent(one));
  return {
    missing: others.filter(isPresent),
    circular,
    beyond,
    absent: new Map(lost.toReversed().map((one) => [one.folder, one])),
  };
}

function unfollowed({ target, fault, source }: PlacedInclude): Finding {
  const limit = fault === "tooDeep" ? "includeDepth" : "includes";
  return {
    message: `Unexpected include of \`${target}\` beyond \`limits.${limit}\`, expected fewer`,
    source,
    suggestion: `It is left out; include less, or raise \`limits.${limit}\` in the configuration.`,
  };
}

function absentFolder([folder, { source }]: readonly [string, PlacedInclude]): Finding {
  return {
    message: `Pages include files of the folder \`${folder}\`, which isn't there: what they say is missing`,
    source,
    severity: "info",
  };
}
