import { judgeUrls } from "../../judge/judge-urls.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an example whose method isn't that of the route it calls.
 *
 * The page says two things about how to call it.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 8:1
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes/1
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
 * Fix: correct the method of the example or of the route.
 */
export const method: Rule = {
  id: "http/method",
  severity: "error",
  *check(context) {
    for (const { outcome, request, route } of judgeUrls(context)) {
      if (outcome !== "method") continue;
      yield {
        message: `Unexpected method \`${request.method}\`, expected \`${route.method}\` as in the route`,
        source: request.methodSource,
        related: [{ source: route.methodSource, message: "The route of the page" }],
      };
    }
  },
};
