import { distance } from "fastest-levenshtein";
import type { Property, StructuredType } from "../../../model/api-model.ts";
import { nearName } from "../../../text/near-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { RouteEntry, RouteIndex } from "../../context/route-index.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a relationship that no route leads along, where routes lead along one of a name that is a slip away.
 *
 * A client that follows the table gets 404. A name that several types have isn't a slip, nor is a singular beside its plural.
 *
 * Beside:
 *
 * ~~~ api/shelf-list-notes.md
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /shelves/{id}/notes
 * ```
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/shelf.md 5:2
 * # shelf resource type
 * ## Relationships
 * |Relationship|Type|Description|
 * |:--|:--|:--|
 * |noets|[note](note.md) collection|What stands on it.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/shelf.md
 * # shelf resource type
 * ## Relationships
 * |Relationship|Type|Description|
 * |:--|:--|:--|
 * |notes|[note](note.md) collection|What stands on it.|
 * ~~~
 *
 * Fix: spell the relationship as the routes do, or the routes as the relationship.
 */
export const relationshipAgainstRoutes: Rule = {
  id: "table/relationship-against-routes",
  severity: "warning",
  scope: "set",
  *check(context) {
    const { spellings } = context.told.routes;
    for (const { name, source } of relationships(context)) {
      const near = nearName(name.toLowerCase(), spellings.keys());
      const found = near !== undefined && isSlip(name.toLowerCase(), near) ? lastSegment(near, context) : undefined;
      if (found === undefined) continue;
      yield {
        message: `Unexpected relationship \`${name}\`, expected \`${found.text}\` as in routes`,
        source,
        related: [{ source: found.route.pathSource, message: "One of the routes" }],
      };
    }
  },
};

/** Those of tables, of names that neither a route nor another type has. */
function relationships({ model, told: { routes } }: CheckContext): readonly Property[] {
  const types = [...model.types.values()].filter((type): type is StructuredType => type.kind !== "enumType");
  const unled = types.flatMap((type) => type.navigationProperties).filter((property) => isUnled(property, routes));
  const times = new Map(unled.map(({ name }) => [name.toLowerCase(), 0]));
  for (const type of types) {
    for (const { name } of [...type.properties, ...type.navigationProperties]) {
      const known = times.get(name.toLowerCase());
      if (known !== undefined) times.set(name.toLowerCase(), known + 1);
    }
  }
  return unled.filter(({ name }) => times.get(name.toLowerCase()) === 1);
}

function isUnled({ name, declarations }: Property, { spellings }: RouteIndex): boolean {
  if (name.length <= 4 || spellings.has(name.toLowerCase())) return false;
  return declarations.some(({ origin }) => origin === "relationshipTable");
}

function lastSegment(
  folded: string,
  { told: { routes } }: CheckContext,
): { readonly text: string; readonly route: RouteEntry } | undefined {
  for (const route of routes.entries.toReversed()) {
    const segment = route.segments.findLast(({ kind, text }) => kind === "literal" && text.toLowerCase() === folded);
    if (segment !== undefined) return { text: segment.text, route };
  }
  return undefined;
}

/** One letter too many, too few or another, or two that have changed places. */
function isSlip(name: string, near: string): boolean {
  if (name === `${near}s` || near === `${name}s`) return false;
  return distance(name, near) === 1 || [...name].toSorted().join("") === [...near].toSorted().join("");
}
