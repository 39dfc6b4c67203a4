import { judgeEnums } from "../../judge/judge-enums.ts";
import type { Rule } from "../../rule.ts";
import { printJson } from "../../../text/print-json.ts";

/**
 * Reports a value of an example that is a member of its enum in another case.
 *
 * The service takes it, but code that compares strings doesn't, and generated types refuse it.
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
 * { "color": "Green" }
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
 * Fix: `markdrift check --fix` spells the value as the docs of the enum do.
 */
export const enumCasing: Rule = {
  id: "example/enum-casing",
  severity: "error",
  *check(context) {
    for (const { body, property, node, value, cased, typed } of judgeEnums(context)) {
      if (cased === undefined) continue;
      const isWhole = node.value === value;
      yield {
        message: `Unexpected casing \`${value}\` of \`${property.name}\`, expected \`${cased}\``,
        source: body.rangeOf(node),
        related: [{ source: property.source, message: `\`${property.name}\` is documented here` }],
        ...(isWhole && { fix: { start: node.start, end: node.end, text: printJson(cased) } }),
        ...(!(typed && body.sure) && { severity: "warning" as const }),
      };
    }
  },
};
