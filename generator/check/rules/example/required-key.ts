import type { Property } from "../../../model/api-model.ts";
import type { TypedBody } from "../../context/typed-body.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a request body without a key that the table of the request body calls required.
 *
 * Whoever copies the example gets an error. Bodies of PATCH show what they change and needn't have it.
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 16:1
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Required.|
 * |shelf|Int32|Where it lies.|
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "shelf": 3 }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Required.|
 * |shelf|Int32|Where it lies.|
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "subject": "Milk", "shelf": 3 }
 * ```
 * ~~~
 *
 * Fix: show the key in the example, or take "Required" out of the table.
 */
export const requiredKey: Rule = {
  id: "example/required-key",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      const { root } = body;
      if (body.side !== "request" || body.truncated || root.kind !== "object") continue;
      const keys = new Set(root.members.map((member) => (member.key.split("@", 1)[0] ?? "").toLowerCase()));
      for (const property of requiredOf(body)) {
        if (keys.has(property.name.toLowerCase())) continue;
        yield {
          message: `Missing key \`${property.name}\`, expected it: the docs call it required`,
          source: body.rangeOf({ start: root.start, end: root.start + 1 }),
          related: [{ source: property.source, message: `\`${property.name}\` is required here` }],
        };
      }
    }
  },
};

function requiredOf({ operation }: TypedBody): readonly Property[] {
  return (operation.requestBody?.properties ?? []).filter((property) => property.required === true);
}
