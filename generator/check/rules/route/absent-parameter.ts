import { once } from "../../../lazy/once.ts";
import type { Operation } from "../../../model/api-model.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a row of a page's table of path parameters whose name no route of the page has.
 *
 * The row is left over, or the route lacks the placeholder. Case and punctuation don't count.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 9:2
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id-of-note}
 * ```
 * ## Path parameters
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |note-id|String|The key of the note.|
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{note-id}
 * ```
 * ## Path parameters
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |note-id|String|The key of the note.|
 * ~~~
 *
 * Fix: name the placeholder in the route, or remove the row.
 */
export const absentParameter: Rule = {
  id: "route/absent-parameter",
  severity: "warning",
  *check({ model }) {
    for (const operation of model.operations) {
      if (operation.routes.length === 0) continue;
      const names = once(() => placeholdersOf(operation));
      for (const parameter of operation.parameters) {
        if (parameter.in !== "path" || parameter.origin === "route") continue;
        const all = [parameter.name, ...(parameter.alternatives ?? [])].map(foldName);
        if (all.some((name) => names().has(name))) continue;
        yield {
          message: `Absent path parameter \`${parameter.name}\`, expected a placeholder of that name in a route`,
          source: parameter.source,
          related: operation.routes
            .slice(0, 1)
            .map((route) => ({ source: route.pathSource, message: "A route of the page" })),
        };
      }
    }
  },
};

function placeholdersOf({ routes }: Operation): ReadonlySet<string> {
  return new Set(
    routes
      .flatMap((route) => route.segments)
      .flatMap((segment) => {
        if (segment.kind === "key") return segment.names;
        if (segment.kind === "path") return segment.parameters;
        return segment.kind === "call"
          ? segment.arguments.flatMap(({ name, parameter }) => [name, parameter ?? ""])
          : [];
      })
      .map(foldName),
  );
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
