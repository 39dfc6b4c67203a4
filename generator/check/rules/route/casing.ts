import { addToGroup } from "../../../lazy/add-to-group.ts";
import type { ApiModel } from "../../../model/api-model.ts";
import type { SourceRange } from "../../../text/source.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { RouteEntry, Spellings } from "../../context/route-index.ts";
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
  scope: "set",
  *check(context) {
    const unusual = unusualSpellings(context);
    for (const route of context.told.routes.entries) {
      for (const [at, { kind, text }] of route.segments.entries()) {
        const found = kind === "literal" ? unusual.get(text) : undefined;
        const expected = found?.usual?.route === route ? found.declared : (found?.usual ?? found?.declared);
        if (expected === undefined) continue;
        const source = segmentSources(route)[at] ?? route.pathSource;
        yield {
          ...findingOf(text, expected, source),
          ...fixCasing({ source, segment: text, expected: expected.text }, context),
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

interface Unusual {
  /** The spelling of other routes, and the first that has it. */
  readonly usual: (Spelling & { readonly route: RouteEntry }) | undefined;
  readonly declared: Spelling | undefined;
}

/** The segments that are spelt in another way than elsewhere. */
function unusualSpellings({ told: { routes }, model }: CheckContext): ReadonlyMap<string, Unusual> {
  const unusual = new Map<string, Unusual>();
  const properties = propertySpellings(model, routes.spellings);
  for (const [folded, spellings] of routes.spellings) {
    for (const text of spellings.keys()) {
      const usual = usualSpelling(text, spellings);
      const declared = declaredSpelling(text, properties.get(folded) ?? []);
      if (usual !== undefined || declared !== undefined) unusual.set(text, { usual, declared });
    }
  }
  return unusual;
}

/** The spelling that at least twice as many routes have. */
function usualSpelling(text: string, spellings: Spellings): Unusual["usual"] {
  if (spellings.size < 2) return undefined;
  const [usual] = [...spellings].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const own = spellings.get(text)?.count ?? 0;
  if (usual === undefined || usual[0] === text || usual[1].count < own * 2) return undefined;
  const route = usual[1].entry;
  return { text: usual[0], source: route.pathSource, route };
}

/** The first property of that name, where no type spells it so. */
function declaredSpelling(text: string, spellings: readonly Spelling[]): Spelling | undefined {
  return spellings.some((spelling) => spelling.text === text) ? undefined : spellings[0];
}

/** How types spell what routes have too, by the name in lower case. */
function propertySpellings(
  { types }: ApiModel,
  inRoutes: ReadonlyMap<string, Spellings>,
): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const type of types.values()) {
    if (type.kind === "enumType") continue;
    for (const { name, source } of [...type.navigationProperties, ...type.properties]) {
      const folded = name.toLowerCase();
      if (!inRoutes.has(folded)) continue;
      addToGroup(spellings, folded, { text: name, source });
    }
  }
  return spellings;
}
