import { shortName } from "../../context/type-name.ts";
import { misfits } from "../../judge/misfits.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an example whose annotation states a type that hardly any key of the body belongs to.
 *
 * The annotation was copied from another page. Tools take the body for the wrong type, and so does every other rule; those
 * keep silent about the keys then.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |dueDate|Date|When.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * ~~~ resources/reader.md
 * # reader resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |name|String|Text.|
 * |age|Int32|How old.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 9:48
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.reader" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk", "dueDate": "2026-12-24", "shelf": 3 }
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
 * { "subject": "Milk", "dueDate": "2026-12-24", "shelf": 3 }
 * ```
 * ~~~
 *
 * Fix: state the type of the body in the annotation.
 */
export const annotationType: Rule = {
  id: "example/annotation-type",
  severity: "error",
  *check(context) {
    for (const { body, declared, clear, better } of misfits(context)) {
      yield {
        message: `Unexpected type \`${shortName(declared.name)}\`, expected the type of the body`,
        source: body.typeSource ?? body.message.source,
        related: [{ source: body.rangeOf({ start: body.root.start, end: body.root.start + 1 }), message: "The body" }],
        ...(better !== undefined && { suggestion: `Did you mean \`${better.name}\`?` }),
        ...((better === undefined || !clear || !body.sure) && { severity: "warning" as const }),
      };
    }
  },
};
