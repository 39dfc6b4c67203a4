import type { SourceRange } from "../../../text/source.ts";
import type { TypedObject } from "../../context/typed-body.ts";
import { describeOwner } from "../../judge/describe-owner.ts";
import { judgeKeys } from "../../judge/judge-keys.ts";
import { statedType } from "../../judge/stated-type.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key of an example that no table of its type lists, where nothing says which of the two is wrong.
 *
 * Rows are forgotten more often than keys are made up, so this is a gap, not a contradiction. A key close to a documented
 * one is `example/unknown-property`.
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
 * { "subject": "Milk", "shelf": 3 }
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
 * Fix: add a row to the table of the type, state its base type, or take the key out of the example.
 */
export const undocumentedProperty: Rule = {
  id: "example/undocumented-property",
  severity: "warning",
  *check(context) {
    for (const { body, owner, member, cased, near, closed } of judgeKeys(context)) {
      if (cased !== undefined || near !== undefined || closed) continue;
      const source = placeOf(owner);
      yield {
        message: `Undocumented key \`${member.key}\`, expected a row for it among the properties of ${describeOwner(owner)}`,
        source: body.rangeOf(member.keySpan),
        related: [
          ...(source === undefined ? [] : [{ source, message: "What the docs have" }]),
          ...statedType(body, owner),
        ],
      };
    }
  },
};

/** The type, or of a table of parameters the only row that the object doesn't show. */
function placeOf({ type, node, names, property }: TypedObject): SourceRange | undefined {
  if (type !== undefined) return type.source[0];
  const shown = new Set(node.members.map((member) => member.key));
  const [free, ...others] = [...names()].filter((name) => !shown.has(name));
  return free === undefined || others.length > 0 ? undefined : property(free)?.source;
}
