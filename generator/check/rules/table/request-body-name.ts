import { shortName, typeNameOf } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a row of a request-body table that names no property of the type that the request creates or updates.
 *
 * With a documented name close to it, it is a slip; else a row is missing on the resource's page.
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
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 10:2
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * Supply a [note](../resources/note.md).
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subjet|String|Text.|
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
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
 * Supply a [note](../resources/note.md).
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
 * ~~~
 *
 * Fix: spell the name as the resource does, or add a row there.
 */
export const requestBodyName: Rule = {
  id: "table/request-body-name",
  severity: "warning",
  *check({ model, types, nearName }) {
    for (const { requestBody: body } of model.operations) {
      const type = body?.type === undefined ? undefined : types.structured(typeNameOf(body.type).name);
      if (type === undefined || type.inferred === true || types.open(type)) continue;
      const names = types.folded(type);
      const rows = body?.properties ?? [];
      const shown = new Set(rows.map((row) => row.name));
      const free = [...types.properties(type).keys()].filter((one) => !shown.has(one));
      for (const { name, source } of rows) {
        if (names.has(name.toLowerCase()) || !/^[A-Za-z]\w*$/.test(name)) continue;
        if (types.subtypes(type.name).some((subtype) => types.properties(subtype).has(name))) continue;
        const near = nearName(name, free, source.file);
        yield {
          message: `Unexpected row \`${name}\`, expected a property of \`${shortName(type.name)}\``,
          source,
          related: type.source.slice(0, 1).map((place) => ({ source: place, message: "The type is documented here" })),
          ...(near === undefined ? { severity: "info" as const } : { suggestion: `Did you mean \`${near}\`?` }),
        };
      }
    }
  },
};
