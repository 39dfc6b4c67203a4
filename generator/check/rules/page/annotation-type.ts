import type { PageAnnotation } from "../../../model/api-model.ts";
import { rangeOf } from "../../../text/source.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { AnnotationField } from "../../context/group-fields.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import { isPlaceholder } from "../../judge/is-placeholder.ts";
import { nearType } from "../../judge/near-type.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an annotation that states a type which no page and no schema declares.
 *
 * The block is then checked against nothing, and what is generated from it is untyped.
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
 * ~~~ api/note-get.md 7:48
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.nota" } -->
 * ``` http
 * HTTP/1.1 200 OK
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
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * ```
 * ~~~
 *
 * Fix: spell the type as its page does.
 */
export const annotationUnknownType: Rule = {
  id: "page/annotation-type",
  severity: "warning",
  *check(context) {
    for (const { page, annotation, field } of typeKeys.flatMap((key) => context.fields.get(key) ?? [])) {
      const name = unknownType(annotation, field, context);
      if (name === undefined) continue;
      const near = nearType(name, page.file, context);
      yield {
        message: `Unknown type \`${shortName(name)}\` in an annotation, expected one that a page or schema declares`,
        source: rangeOf(annotation.lines, field.value),
        related: (near?.source ?? []).slice(0, 1).map((source) => ({ source, message: "A type of a similar name" })),
        ...(near !== undefined && { suggestion: `Did you mean \`${near.name}\`?` }),
      };
    }
  },
};

const typeKeys: readonly string[] = ["@odata.type", "@type"];

/** The first field that states a type counts. */
function unknownType(
  { fields }: PageAnnotation,
  field: AnnotationField["field"],
  { types }: CheckContext,
): string | undefined {
  if (field.value.kind !== "string" || fields.find(({ key }) => typeKeys.includes(key)) !== field) return undefined;
  const { name } = typeNameOf(field.value.value.replace(/^#/, ""));
  const plain = name.replace(/^#/, "");
  if (plain.startsWith("Edm.") || types.get(plain) !== undefined || types.anyCase(plain) !== undefined)
    return undefined;
  return /^[A-Za-z]\w*(?:\.\w+)+$/.test(plain) && !isPlaceholder(shortName(plain)) ? plain : undefined;
}
