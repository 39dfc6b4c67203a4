import type { Operation } from "../../../model/api-model.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a route that two pages document with different statuses.
 *
 * The same call can't have two outcomes. Pages that agree are left alone: some calls are shown from several sides.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK`.
 * ~~~
 *
 * ~~~ api/note-read.md 4:5
 * # Read note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `202 Accepted`.
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK`.
 * ~~~
 *
 * ~~~ api/note-read.md
 * # Read note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK`.
 * ~~~
 *
 * Fix: correct the page that is wrong, or remove one.
 */
export const duplicateRoute: Rule = {
  id: "route/duplicate",
  severity: "info",
  scope: "set",
  *check({ routes }) {
    for (const [first, ...others] of routes.shapes.values()) {
      for (const { operation, route } of others) {
        if (first === undefined || first.operation.source.file === operation.source.file) continue;
        const known = statusesOf(first.operation);
        const own = statusesOf(operation);
        if (known.size === 0 || own.size === 0 || [...own].some((status) => known.has(status))) continue;
        yield {
          message: `\`${route.method} ${route.path}\` is documented twice: with ${[...own].join(", ")} here, ${[...known].join(", ")} elsewhere`,
          source: route.pathSource,
          related: [{ source: first.route.pathSource, message: "The other page" }],
        };
      }
    }
  },
};

function statusesOf({ responses }: Operation): ReadonlySet<number> {
  return new Set(responses.filter((one) => one.origin === "prose" && one.status < 400).map((one) => one.status));
}
