import type { Operation, Parameter } from "../../../model/api-model.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a placeholder of a route that the page's table of path parameters doesn't list.
 *
 * Only pages that have such a table are looked at. Case and punctuation don't count.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 4:5
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{shelf-id}/{note-id}
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
 * Fix: add a row for the placeholder, or name it as the table does.
 */
export const undocumentedParameter: Rule = {
  id: "route/undocumented-parameter",
  severity: "warning",
  *check({ model }) {
    for (const operation of model.operations) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
      if (inPath.every((parameter) => parameter.origin === "route")) continue;
      for (const parameter of inPath) {
        if (parameter.origin !== "route" || isDocumented(parameter, inPath)) continue;
        yield {
          message: `Undocumented path parameter \`${parameter.name}\`, expected a row for it`,
          source: placeOf(parameter, operation),
        };
      }
    }
  },
};

function isDocumented(parameter: Parameter, all: readonly Parameter[]): boolean {
  const names = new Set([parameter.name, ...(parameter.alternatives ?? [])].map(foldName));
  return all.some((other) => other.origin !== "route" && names.has(foldName(other.name)));
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** The route that has the placeholder. */
function placeOf(parameter: Parameter, operation: Operation): Parameter["source"] {
  const route = operation.routes.find(({ path }) => path.includes(parameter.name));
  return route?.pathSource ?? parameter.source;
}
