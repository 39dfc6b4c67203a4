import type { SourceRange } from "../../../text/source.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { RouteEntry } from "../../context/route-index.ts";
import { segmentSources } from "../../judge/segment-sources.ts";
import { fixCasing } from "../../judge/fix-casing.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a segment of a route that the routes of the rest of the set, or the property it names, spell in another case.
 *
 * One of the spellings is a slip; on a service that takes case seriously it answers 404.
 *
 * Wrong:
 *
 * ~~~ api/note-list.md
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /me/stickyNotes
 * ```
 * ~~~
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /me/stickyNotes
 * ```
 * ~~~
 *
 * ~~~ api/note-get.md 4:9
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /me/stickynotes/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-list.md
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /me/stickyNotes
 * ```
 * ~~~
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /me/stickyNotes
 * ```
 * ~~~
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /me/stickyNotes/{id}
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` spells the segment as the rest does.
 */
export const routeCasing: Rule = {
  id: "route/casing",
  severity: "error",
  *check(context) {
    const properties = propertySpellings(context);
    for (const entry of context.routes.entries) {
      for (const [at, segment] of entry.route.segments.entries()) {
        if (segment.kind !== "literal") continue;
        const usual = usualSpelling(segment.text, entry, context) ?? declaredSpelling(segment.text, properties);
        if (usual === undefined) continue;
        const source = segmentSources(entry.route)[at] ?? entry.route.pathSource;
        yield {
          ...findingOf(segment.text, usual, source),
          ...fixCasing({ source, segment: segment.text, expected: usual.text }, context),
        };
      }
    }
  },
};

interface Spelling {
  readonly text: string;
  readonly source: SourceRange;
}

function findingOf(text: string, usual: Spelling, source: SourceRange): Finding {
  return {
    message: `Unexpected casing \`${text}\`, expected \`${usual.text}\` as elsewhere`,
    source,
    related: [{ source: usual.source, message: `\`${usual.text}\` is written here` }],
  };
}

/** The spelling that at least twice as many routes have. */
function usualSpelling(text: string, { route }: RouteEntry, { routes }: CheckContext): Spelling | undefined {
  const spellings = routes.spellings(text);
  if (spellings.size < 2) return undefined;
  const [usual] = [...spellings].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const own = spellings.get(text)?.count ?? 0;
  if (usual === undefined || usual[0] === text || usual[1].count < own * 2) return undefined;
  return usual[1].entry.route === route ? undefined : { text: usual[0], source: usual[1].entry.route.pathSource };
}

/** The one property of that name, where all types spell it alike. */
function declaredSpelling(text: string, properties: ReadonlyMap<string, readonly Spelling[]>): Spelling | undefined {
  const spellings = properties.get(text.toLowerCase()) ?? [];
  return spellings.some((spelling) => spelling.text === text) ? undefined : spellings[0];
}

function propertySpellings({ model }: CheckContext): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const type of model.types.values()) {
    if (type.kind === "enumType") continue;
    for (const { name, source } of [...type.navigationProperties, ...type.properties]) {
      const known = spellings.get(name.toLowerCase()) ?? [];
      known.push({ text: name, source });
      spellings.set(name.toLowerCase(), known);
    }
  }
  return spellings;
}
