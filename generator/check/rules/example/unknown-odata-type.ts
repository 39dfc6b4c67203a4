import { shortName } from "../../context/type-name.ts";
import { isPlaceholder } from "../../judge/is-placeholder.ts";
import { nearType } from "../../judge/near-type.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { TypedObject } from "../../context/typed-body.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an `@odata.type` in an example that no page and no schema declares.
 *
 * It is misspelt, or its page is missing.
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
 * ~~~ api/note-get.md 14:18
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
 * { "@odata.type": "#microsoft.graph.notte", "subject": "Milk" }
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
 * { "@odata.type": "#microsoft.graph.note", "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: spell the type as its page does, or write its page.
 */
export const unknownOdataType: Rule = {
  id: "example/unknown-odata-type",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      for (const { stated } of body.objects) {
        if (stated === undefined || !isUnknown(stated, context)) continue;
        const near = nearType(stated.name, body.operation.page, context);
        yield {
          message: `Unknown type \`${shortName(stated.name)}\`, expected one that a page or schema declares`,
          source: body.rangeOf(stated.node),
          ...(near !== undefined && { suggestion: `Did you mean \`${near.name}\`?` }),
          related: (near?.source ?? []).slice(0, 1).map((source) => ({ source, message: "A type of a similar name" })),
        };
      }
    }
  },
};

function isUnknown({ name }: NonNullable<TypedObject["stated"]>, { types }: CheckContext): boolean {
  const plain = /^Collection\((.*)\)$/.exec(name)?.[1]?.replace(/^#/, "") ?? name;
  if (!plain.includes(".") || plain.startsWith("Edm.") || /[{<]/.test(plain) || isPlaceholder(shortName(plain)))
    return false;
  return types.get(plain) === undefined && types.anyCase(plain) === undefined;
}
