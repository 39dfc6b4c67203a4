import { addToGroup } from "../../../lazy/add-to-group.ts";
import { sourceRangeOf } from "../../../model/page-range.ts";
import type { SourceRange } from "../../../text/source.ts";
import type { PageOutline } from "../../page-outline.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a scope that the rest of the set spells in another case.
 *
 * Consent is asked for by the exact name.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 5:37
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.READ|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * ~~~ api/note-list.md
 * # List notes
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * ~~~ api/note-list.md
 * # List notes
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Fix: spell the scope as the rest does.
 */
export const scopeCasing: Rule = {
  id: "permission/scope-casing",
  severity: "error",
  scope: "set",
  *check({ told }) {
    for (const spellings of gatherSpellings(told.outlines).values()) {
      if (spellings.size < 2) continue;
      const [usual, ...others] = [...spellings].toSorted(
        ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
      );
      for (const [scope, sources] of others) {
        if (usual === undefined) continue;
        const [name, [place]] = usual;
        yield* sources.map((source) => ({
          message: `Unexpected casing \`${scope}\`, expected \`${name}\` as in ${usual[1].length} other places`,
          source,
          related: place === undefined ? [] : [{ source: place, message: "One of those" }],
        }));
      }
    }
  },
};

type Places = ReadonlyMap<string, readonly SourceRange[]>;

/** Scopes by lower-case name, then by spelling. */
function gatherSpellings(outlines: readonly PageOutline[]): ReadonlyMap<string, Places> {
  const gathered = new Map<string, Map<string, readonly SourceRange[]>>();
  for (const [scope, places] of placesByScope(outlines)) {
    const spellings = gathered.get(scope.toLowerCase());
    if (spellings === undefined) gathered.set(scope.toLowerCase(), new Map([[scope, places]]));
    else spellings.set(scope, places);
  }
  return gathered;
}

function placesByScope(outlines: readonly PageOutline[]): ReadonlyMap<string, readonly SourceRange[]> {
  const placesOf = new Map<string, SourceRange[]>();
  for (const { file, scopes } of outlines) {
    for (const { name, place } of scopes) addToGroup(placesOf, name, sourceRangeOf(place, file));
  }
  return placesOf;
}
