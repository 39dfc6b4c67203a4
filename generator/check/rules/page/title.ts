import type { Page, PageAnnotation } from "../../../model/api-model.ts";
import { rangeOf, type SourceRange } from "../../../text/source.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a resource page whose title names another type than its annotation.
 *
 * A reader looks for the type by the title, tools by the annotation.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 1:1
 * # notes resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "subject": "String" }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "subject": "String" }
 * ```
 * ~~~
 *
 * Fix: name the type in the title as the annotation does.
 */
export const title: Rule = {
  id: "page/title",
  severity: "info",
  *check({ model }) {
    for (const page of model.pages) {
      if (page.kind !== "resource") continue;
      const titled = /^([A-Za-z]\w*) resource(?: type)?$/i.exec(page.title)?.[1];
      const stated = titled === undefined ? [] : statedTypes(page);
      const [first] = stated;
      if (titled === undefined || first === undefined) continue;
      if (stated.some((name) => name.toLowerCase() === titled.toLowerCase())) continue;
      yield {
        message: `Unexpected name \`${titled}\` in the title, expected \`${first}\` as in the annotation`,
        source: placeOfTitle(page),
        related: annotationsOf(page)
          .slice(0, 1)
          .map((annotation) => ({ source: rangeOf(annotation.lines, annotation), message: "The annotation" })),
      };
    }
  },
};

function placeOfTitle({ headings, source }: Page): SourceRange {
  const [heading] = headings;
  return heading === undefined ? source : rangeOf(heading.lines, heading);
}

function annotationsOf({ annotations }: Page): readonly PageAnnotation[] {
  return annotations.filter((annotation) => annotation.blockType === "resource");
}

function statedTypes(page: Page): readonly string[] {
  return annotationsOf(page)
    .flatMap(({ fields }) => fields.filter((field) => field.key === "@odata.type"))
    .flatMap(({ value }) => (value.kind === "string" ? [shortName(value.value)] : []));
}
