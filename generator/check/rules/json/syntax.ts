import { rangeOf } from "../../../text/source.ts";
import { describeFault } from "../../judge/describe-fault.ts";
import { jsonBodies } from "../../judge/json-bodies.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports JSON in a code block that doesn't parse and that no rule can repair.
 *
 * What stands behind the fault can't be checked or generated from, and nobody can paste it.
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
  *check({ model }) {
    for (const { body, json } of jsonBodies(model)) {
      for (const fault of json.faults) {
        if (fault.code !== "syntax") continue;
        yield { message: describeFault(fault.code), source: rangeOf(body.lines, fault) };
      }
    }
  },
};
