import { readSuppressions } from "../../judge/read-suppressions.ts";
import { mapSuppression } from "../../map-suppression.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a suppression in the form of the older tool, the text of one of its messages in a page's annotation, that no
 * rule of this program finds: it has no effect here.
 *
 * Suppressions that can be mapped are honoured: values of another type, rows that a table lacks, types that aren't defined.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 9:19
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 *
 * <!-- {
 * "type": "#page.annotation",
 * "suppressions": [ "Warning: the section could not be read" ]
 * } -->
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
 *
 * <!-- {
 * "type": "#page.annotation",
 * "suppressions": [ "Error: note/subject: Property 'shelf' found in resource definition for 'microsoft.graph.note', but not described in markdown table." ]
 * } -->
 * ~~~
 *
 * Fix: remove it once the older tool is no longer in use; silence findings of this one with a directive.
 */
export const suppression: Rule = {
  id: "directive/suppression",
  severity: "info",
  *check({ model }) {
    for (const { text, source } of model.pages.flatMap(readSuppressions)) {
      if (mapSuppression(text) !== undefined || text.trim() === "") continue;
      yield { message: "Unknown suppression, no rule finds what it speaks of", source };
    }
  },
};
