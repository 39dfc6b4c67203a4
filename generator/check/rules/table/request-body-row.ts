import type { JsonMember } from "../../../text/json.ts";
import type { TypedBody } from "../../context/typed-body.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key that an example request sends and the table of the request body lacks, where the table has all others.
 *
 * Who goes by the table doesn't know of it. An example that sends several such keys says that the table isn't meant to be
 * complete.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * |color|String|Which.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 16:17
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |color|String|Which.|
 * ## Example
 * <!-- { "blockType": "request", "name": "a", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 *
 * { "color": "a", "shelf": 1, "subject": "b" }
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
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * |color|String|Which.|
 * ## Example
 * <!-- { "blockType": "request", "name": "a", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 *
 * { "color": "a", "shelf": 1, "subject": "b" }
 * ```
 * ~~~
 *
 * Fix: add a row for it, or leave the key out of the example.
 */
export const requestBodyRow: Rule = {
  id: "table/request-body-row",
  severity: "warning",
  *check({ bodies }) {
    for (const body of bodies) {
      const rows = body.side === "request" ? (body.operation.requestBody?.properties ?? []) : [];
      const [first] = rows;
      const sent = first === undefined ? [] : sentKeys(body);
      if (first === undefined || sent.length < leastKeys) continue;
      const names = new Set(rows.map((row) => row.name.toLowerCase()));
      const [missing, ...others] = sent.filter(({ key }) => !names.has(key.toLowerCase()));
      if (missing === undefined || others.length > 0 || !isProperty(missing, body)) continue;
      yield {
        message: `Missing row for \`${missing.key}\` of the request body, expected one as the example sends it`,
        source: body.rangeOf(missing.keySpan),
        related: [{ source: first.source, message: "The table of the request body" }],
      };
    }
  },
};

/** From so many keys on it tells something that all but one have a row. */
const leastKeys = 3;

function sentKeys({ root }: TypedBody): readonly JsonMember[] {
  if (root.kind !== "object") return [];
  return root.members.filter(({ key }) => /^[A-Za-z]\w*$/.test(key));
}

/** One that the type doesn't have either is the matter of `example/undocumented-property`. */
function isProperty({ key }: JsonMember, { objects }: TypedBody): boolean {
  return objects.some((object) => object.top && object.property(key) !== undefined);
}
