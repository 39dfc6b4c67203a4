import type { ExampleBody } from "../../../model/api-model.ts";
import type { JsonFault } from "../../../text/json.ts";
import { rangeOf } from "../../../text/source.ts";
import { describeFault } from "../../judge/describe-fault.ts";
import { jsonBodies } from "../../judge/json-bodies.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports JSON that doesn't parse but whose fault is a known one: a trailing or missing comma, a comment, a bare word,
 * quotes that aren't straight, a line break in a string.
 *
 * It is read as what was meant, but nobody can paste it. Where braces are out of step it is `json/syntax`.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:20
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk", }
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
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` removes a trailing comma; mend the others by hand.
 */
export const repaired: Rule = {
  id: "json/repaired",
  severity: "warning",
  *check(context) {
    for (const { body, json } of jsonBodies(context)) {
      if (json.faults.length === 0 || json.faults.some((fault) => fault.code === "syntax")) continue;
      for (const fault of firstOfRepeated(json.faults)) yield findingOf(fault, body);
    }
  },
};

/** No-break spaces come by the dozen with one paste: the first of a text stands for all. */
function firstOfRepeated(faults: readonly JsonFault[]): readonly JsonFault[] {
  const first = faults.find(({ code }) => code === "invalidCharacter");
  return faults.filter((fault) => fault.code !== "invalidCharacter" || fault === first);
}

function findingOf(fault: JsonFault, body: ExampleBody): Finding {
  const { code, start, end, repair } = fault;
  return {
    ...describeFault(code),
    source: rangeOf(body.lines, fault),
    ...(code === "ellipsis" && { severity: "info" as const }),
    ...(code === "trailingComma" && repair !== undefined && { fix: { start, end, text: repair } }),
  };
}
