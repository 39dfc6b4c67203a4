import { versionIn } from "../../context/service-version.ts";
import { placeInUrl } from "../../judge/place-in-url.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an example that calls another version of the API than the one that its page is about.
 *
 * The version of a page is that of the configuration's `baseUrl`, else a folder in its path (`v1.0/api/…`), else the one
 * that nearly all examples of the set call.
 *
 * Wrong:
 *
 * ~~~ v1.0/api/note-get.md 8:33
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/beta/notes/1
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ v1.0/api/note-get.md
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
 * Fix: call the version of the page.
 */
export const version: Rule = {
  id: "http/version",
  severity: "error",
  *check({ model, version: usual }) {
    for (const { source: place, examples } of model.operations) {
      const expected = versionOfFile(place.file) ?? usual;
      for (const { request } of expected === undefined ? [] : examples) {
        const actual = versionIn(request.url);
        if (actual === undefined || actual.text === expected) continue;
        yield {
          message: `Unexpected version \`${actual.text}\`, expected \`${expected}\``,
          source: placeInUrl(request, actual),
          ...(actual.text.toLowerCase() === expected?.toLowerCase() && { severity: "info" as const }),
        };
      }
    }
  },
};

function versionOfFile(file: string): string | undefined {
  const folders = file.split("/").slice(0, -1);
  return folders.find((folder) => /^(?:v\d{1,3}(?:\.\d{1,3})?|beta)$/.test(folder));
}
