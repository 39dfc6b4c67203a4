import type { Route } from "../../../model/api-model.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a route whose braces, parentheses or brackets don't pair, or that has an empty segment.
 *
 * Nobody can tell where the placeholder ends, and no router takes it.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 4:5
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/notes/1
 * ```
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
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/notes/1
 * ```
 * ~~~
 *
 * Fix: close the placeholder.
 */
export const malformedRoute: Rule = {
  id: "route/malformed",
  severity: "error",
  *check({ model }) {
    for (const route of model.operations.flatMap(({ routes }) => routes)) {
      const fault = faultOf(route);
      if (fault === undefined) continue;
      yield { message: `Malformed route: ${fault}`, source: route.pathSource };
    }
  },
};

const closers: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["(", ")"],
  ["[", "]"],
]);
const allClosers: ReadonlySet<string> = new Set(closers.values());

/** Quotes hold any text; what they hold isn't looked at. */
function faultOf({ path }: Route): string | undefined {
  const expected: string[] = [];
  for (const [character] of path.replaceAll(/'[^']*'|\{[\w-]*\}|\(\)/g, "").matchAll(/[{}()[\]]/g)) {
    const closer = closers.get(character);
    if (closer !== undefined) expected.push(closer);
    else if (allClosers.has(character) && expected.pop() !== character) return `unexpected \`${character}\``;
  }
  const missing = expected.at(-1);
  if (missing !== undefined) return `expected \`${missing}\` to close what is open`;
  return path.includes("//") ? "unexpected empty segment" : undefined;
}
