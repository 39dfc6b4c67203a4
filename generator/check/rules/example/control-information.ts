import { nearName } from "../../../text/near-name.ts";
import type { JsonMember, JsonNode } from "../../../text/json.ts";
import type { Rule } from "../../rule.ts";
import { printJson } from "../../../text/print-json.ts";

/**
 * Reports control information of OData that is misspelt: `@odata.nextlink` for `@odata.nextLink`.
 *
 * Clients that page or compare by these keys never find them.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:3
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
 * { "@odata.Context": "https://graph.microsoft.com/v1.0/$metadata#notes", "subject": "Milk" }
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
 * { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#notes", "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` spells it right where only the case is wrong.
 */
export const controlInformation: Rule = {
  id: "example/control-information",
  severity: "error",
  *check(context) {
    for (const body of context.bodies) {
      for (const member of controlMembers(body.root)) {
        const at = member.key.indexOf("@odata.");
        const term = member.key.slice(at + "@odata.".length);
        if (terms.has(term)) continue;
        const near = nearName(term, terms);
        if (near === undefined) continue;
        const expected = `${member.key.slice(0, at)}@odata.${near}`;
        const isCasing = near.toLowerCase() === term.toLowerCase();
        const { start, end } = member.keySpan;
        yield {
          message: `Unexpected \`${member.key}\`, expected \`${expected}\``,
          source: body.rangeOf(member.keySpan),
          ...(isCasing && { fix: { start, end, text: printJson(expected) } }),
        };
      }
    }
  },
};

/** Of OData JSON 4.01, section 4.6. */
const terms: ReadonlySet<string> = new Set(
  (
    "context metadataEtag type count nextLink delta deltaLink id editLink readLink etag navigationLink " +
    "associationLink mediaContentType mediaEditLink mediaEtag mediaReadLink removed bind isCollection"
  ).split(" "),
);

function controlMembers(node: JsonNode, found: JsonMember[] = []): readonly JsonMember[] {
  if (node.kind === "array") for (const item of node.items) controlMembers(item, found);
  if (node.kind !== "object") return found;
  for (const member of node.members) {
    if (member.key.includes("@odata.")) found.push(member);
    const { kind } = member.value;
    if (kind === "object" || kind === "array") controlMembers(member.value, found);
  }
  return found;
}
