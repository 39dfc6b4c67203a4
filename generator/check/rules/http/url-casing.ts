import type { CheckContext } from "../../context/check-context.ts";
import { judgeUrls } from "../../judge/judge-urls.ts";
import { fixCasing } from "../../judge/fix-casing.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a segment of an example URL that the routes of its page spell in another case.
 *
 * Some services take it, others answer 404.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 8:38
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/Notes/1
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
 * Fix: `markdrift check --fix` spells the segment as the route does.
 */
export const urlCasing: Rule = {
  id: "http/url-casing",
  severity: "error",
  *check(context) {
    for (const { outcome, match, segment, source, route } of judgeUrls(context)) {
      if (outcome !== "case" || match.expected === undefined || isUsual(segment, match.expected.text, context))
        continue;
      yield {
        message: `Unexpected casing \`${segment}\`, expected \`${match.expected.text}\` as in the route`,
        source,
        related: [{ source: route.pathSource, message: "The route of the page" }],
        ...fixCasing({ source, segment, expected: match.expected.text }, context),
      };
    }
  },
};

/** Where most routes of the set spell it as the URL does, it is the route that is wrong: `route/casing`. */
function isUsual(segment: string, expected: string, { spellingsOf }: CheckContext): boolean {
  const spellings = spellingsOf(segment);
  const own = spellings?.get(segment)?.count ?? 0;
  return own > 0 && own >= 2 * (spellings?.get(expected)?.count ?? 0);
}
