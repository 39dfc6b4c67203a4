import { judgeUrls, type JudgedUrl } from "../../judge/judge-urls.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports the URL of an example that matches none of the routes that its page documents.
 *
 * The page says two things about where the API lives. Host, version, query and the spelling of keys don't count; other
 * hosts (callbacks of a client) and batches are left alone. One that starts elsewhere, has another method
 * too, or goes on behind a route of the page may show what comes before or after: it is a warning. Another case is `http/url-casing`.
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
 * GET https://graph.microsoft.com/v1.0/note/1
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
 * Fix: correct the URL, or add its route to the section HTTP request.
 */
export const urlRoute: Rule = {
  id: "http/url-route",
  severity: "error",
  *check(context) {
    const urls = judgeUrls(context);
    const matched = new Set(urls.filter(({ outcome }) => outcome === "same").map(({ operation }) => operation.page));
    for (const url of urls) {
      if (url.outcome !== "different") continue;
      yield {
        message: `Unexpected ${describeActual(url)}, expected ${describeExpected(url)}`,
        source: url.source,
        related: [{ source: url.route.pathSource, message: "The nearest route of the page" }],
        suggestion: `The nearest route is \`${url.route.method} ${url.route.path}\`.`,
        ...(isFollowUp(url, matched) && { severity: "warning" as const }),
      };
    }
  },
};

/**
 * What starts elsewhere, has another method than the nearest route too, or goes on behind a route that another example of
 * the page calls, may show what comes before or after.
 */
function isFollowUp({ operation, match, request, route }: JudgedUrl, matched: ReadonlySet<string>): boolean {
  if (match.at === 0 || request.method !== route.method) return true;
  return match.expected === undefined && matched.has(operation.page);
}

function describeActual({ segment }: JudgedUrl): string {
  return segment === "" ? "end of the URL" : `segment \`${segment}\``;
}

function describeExpected({ match }: JudgedUrl): string {
  return match.expected === undefined ? "the URL to end" : `\`${match.expected.text}\` as in a route of the page`;
}
