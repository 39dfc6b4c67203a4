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
  *check({ told }) {
    for (const [first, ...others] of told.routes.shapes.values()) {
      for (const { file, method, path, pathSource, statuses } of others) {
        if (first === undefined || first.file === file || first.statuses.length === 0 || statuses.length === 0)
          continue;
        if (statuses.some((status) => first.statuses.includes(status))) continue;
        yield {
          message: `\`${method} ${path}\` is documented twice: with ${statuses.join(", ")} here, ${first.statuses.join(", ")} elsewhere`,
          source: pathSource,
          related: [{ source: first.pathSource, message: "The other page" }],
        };
      }
    }
  },
};
