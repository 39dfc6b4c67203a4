import { rangeOf } from "../../../text/source.ts";
import type { JsonMember, JsonNode } from "../../../text/json.ts";
import { jsonBodies } from "../../judge/json-bodies.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key that stands twice in one JSON object.
 *
 * Readers keep the last one and lose the first without a word. Where braces or quotes are out of step nobody knows which
 * object a key belongs to, and `json/syntax` says so.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:22
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
 * { "subject": "Milk", "subject": "Bread" }
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
 * Fix: remove one of the two, or name the one that was meant.
 */
export const duplicateKey: Rule = {
  id: "json/duplicate-key",
  severity: "error",
  *check(context) {
    for (const { body, json } of jsonBodies(context)) {
      if (json.value === undefined || json.faults.some(({ code }) => code === "syntax" || code === "rawNewline"))
        continue;
      for (const { first, again } of repeatsIn(json.value)) {
        yield {
          message: `Unexpected second key \`${again.key}\`, expected each key once in an object`,
          source: rangeOf(body.lines, again.keySpan),
          related: [{ source: rangeOf(body.lines, first.keySpan), message: "The first one" }],
        };
      }
    }
  },
};

interface Repeat {
  readonly first: JsonMember;
  readonly again: JsonMember;
}

function repeatsIn(node: JsonNode, found: Repeat[] = []): readonly Repeat[] {
  if (node.kind === "array") for (const item of node.items) repeatsIn(item, found);
  if (node.kind !== "object") return found;
  const seen = new Map<string, JsonMember>();
  for (const member of node.members) {
    const first = seen.get(member.key);
    if (first === undefined) seen.set(member.key, member);
    else found.push({ first, again: member });
    const { kind } = member.value;
    if (kind === "object" || kind === "array") repeatsIn(member.value, found);
  }
  return found;
}
