import { distance } from "fastest-levenshtein";
import type { Property, StructuredType } from "../../../model/api-model.ts";
import { nearName } from "../../../text/near-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { RouteEntry } from "../../context/route-index.ts";
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
  *check(context) {
    const entryBySegment = literalSegments(context);
    const unled = relationships(context).filter(({ name }) => !entryBySegment.has(name.toLowerCase()));
    for (const { name, source } of unled) {
      const near = nearName(name.toLowerCase(), entryBySegment.keys());
      const entry = near === undefined ? undefined : entryBySegment.get(near);
      if (near === undefined || entry === undefined || !isSlip(name.toLowerCase(), near)) continue;
      yield {
        message: `Unexpected relationship \`${name}\`, expected \`${entry.text}\` as in routes`,
        source,
        related: [{ source: entry.route.pathSource, message: "One of the routes" }],
      };
    }
  },
};

interface LiteralSegment extends RouteEntry {
  readonly text: string;
}

function literalSegments({ routes }: CheckContext): ReadonlyMap<string, LiteralSegment> {
  const entries = routes.entries.flatMap((entry) =>
    entry.route.segments.flatMap((segment) =>
      segment.kind === "literal" ? [[segment.text.toLowerCase(), { ...entry, text: segment.text }] as const] : [],
    ),
  );
  return new Map(entries);
}

/** Those of tables, of names that no other type has. */
function relationships({ model }: CheckContext): readonly Property[] {
  const types = [...model.types.values()].filter((type): type is StructuredType => type.kind !== "enumType");
  const all = types.flatMap((type) => [...type.properties, ...type.navigationProperties]);
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return types
    .flatMap((type) => type.navigationProperties)
    .filter(({ name, declarations }) => {
      const isRow = declarations.some(({ origin }) => origin === "relationshipTable");
      return isRow && name.length > 4 && times.get(name.toLowerCase()) === 1;
    });
}

/** One letter too many, too few or another, or two that have changed places. */
function isSlip(name: string, near: string): boolean {
  if (name === `${near}s` || near === `${name}s`) return false;
  return distance(name, near) === 1 || [...name].toSorted().join("") === [...near].toSorted().join("");
}
