import { judgeEnums } from "../../judge/judge-enums.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a value of an example that isn't among the members of its enum, or among the values that the property's
 * description lists.
 *
 * Either the example shows a value that never comes, or the list lacks a member: a reader can't tell which. A value
 * that differs only by case is `example/enum-casing`.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |color|noteColor|The colour. Possible values are: `red`, `green`.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:12
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
 * { "color": "blue" }
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
 * { "color": "green" }
 * ```
 * ~~~
 *
 * Fix: show a documented value, or add the member to the enum's table.
 */
export const enumValue: Rule = {
  id: "example/enum-value",
  severity: "error",
  *check(context) {
    for (const { body, property, node, value, members, cased, typed } of judgeEnums(context)) {
      if (cased !== undefined) continue;
      const near = context.nearName(value, members, body.operation.page);
      yield {
        message: `Unexpected value \`${value}\` of \`${property.name}\`, expected ${listMembers(members)}`,
        source: body.rangeOf(node),
        related: [{ source: property.source, message: `\`${property.name}\` is documented here` }],
        ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
        ...(!(typed && body.sure) && { severity: "warning" as const }),
      };
    }
  },
};

function listMembers(members: readonly string[]): string {
  const shown = members.slice(0, 8).map((member) => `\`${member}\``);
  return members.length > 8 ? `one of ${members.length}: ${shown.join(", ")} …` : `one of ${shown.join(", ")}`;
}
