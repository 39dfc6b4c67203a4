import { judgeKeys } from "../../judge/judge-keys.ts";
import { statedType } from "../../judge/stated-type.ts";
import { describeOwner } from "../../judge/describe-owner.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key of an example that its type doesn't have, where the docs decide that it is wrong: a documented name is
 * nearly the same, or the type is declared in full by CSDL.
 *
 * A reader who copies the example sends a property that the service refuses or ignores, or looks for one that never
 * comes. A key that no other place explains is `example/undocumented-property`.
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
 * { "subjct": "Milk" }
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
 * Fix: spell the key as the type's table does, or mend the table.
 */
export const unknownProperty: Rule = {
  id: "example/unknown-property",
  severity: "error",
  *check(context) {
    for (const { body, owner, member, cased, near, closed } of judgeKeys(context)) {
      if (cased !== undefined || (near === undefined && !closed)) continue;
      yield {
        message: `Unexpected key \`${member.key}\`, expected a property of ${describeOwner(owner)}`,
        source: body.rangeOf(member.keySpan),
        related: [
          ...(near === undefined ? [] : [{ source: near.source, message: `\`${near.name}\` is documented here` }]),
          ...statedType(body, owner),
        ],
        ...(near !== undefined && { suggestion: `Did you mean \`${near.name}\`?` }),
        ...(!body.sure && { severity: "warning" as const }),
      };
    }
  },
};
