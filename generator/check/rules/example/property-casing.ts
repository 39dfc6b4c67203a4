import { describeOwner } from "../../judge/describe-owner.ts";
import { judgeKeys } from "../../judge/judge-keys.ts";
import type { Rule } from "../../rule.ts";
import { printJson } from "../../../text/print-json.ts";

/**
 * Reports a key of an example that its type spells in another case.
 *
 * JSON is case-sensitive: a client that reads `Subject` never sees `subject`.
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
 * { "Subject": "Milk" }
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
 * Fix: `markdrift check --fix` spells the key as the table does.
 */
export const propertyCasing: Rule = {
  id: "example/property-casing",
  severity: "error",
  *check(context) {
    for (const { body, owner, member, cased } of judgeKeys(context)) {
      if (cased === undefined) continue;
      yield {
        message: `Unexpected casing \`${member.key}\`, expected \`${cased.name}\` as in ${describeOwner(owner)}`,
        source: body.rangeOf(member.keySpan),
        related: [{ source: cased.source, message: `\`${cased.name}\` is documented here` }],
        fix: { start: member.keySpan.start, end: member.keySpan.end, text: printJson(cased.name) },
        ...(!body.sure && { severity: "warning" as const }),
      };
    }
  },
};
