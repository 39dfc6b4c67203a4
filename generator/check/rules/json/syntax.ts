import { rangeOf } from "../../../text/source.ts";
import { describeFault } from "../../judge/describe-fault.ts";
import { jsonBodies } from "../../judge/json-bodies.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports JSON in a code block that doesn't parse and that no rule can repair.
 *
 * What stands behind the fault can't be checked or generated from, and nobody can paste it. Only
 * the first fault of a block is reported; members without braces around them are a warning.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 11:19
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "title": "Milk" ] }
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
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "title": "Milk" }
 * ```
 * ~~~
 *
 * Fix: write JSON that parses.
 */
export const syntax: Rule = {
  id: "json/syntax",
  severity: "error",
  *check(context) {
    for (const { body, json } of jsonBodies(context)) {
      const fault = json.faults.find((one) => one.code === "syntax");
      if (fault === undefined || isDescription(body.text)) continue;
      const severity = isFragment(body.text) ? { severity: "warning" as const } : {};
      yield { ...describeFault(fault.code), source: rangeOf(body.lines, fault), ...severity };
    }
  },
};

/** `{Raw bytes of the file}` says what comes, and is not meant as JSON. */
function isDescription(text: string): boolean {
  return /^\s*[{[<(][\w .,'-]*[}\])>]\s*$/.test(text) && /\w/.test(text);
}

/** `"name": …` with no brace before it is a part of a body, shown alone. */
function isFragment(text: string): boolean {
  return text.trimStart().startsWith('"');
}
