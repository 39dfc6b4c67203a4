import { nearName } from "../../../text/near-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName } from "../../context/type-name.ts";
import { nearType } from "../../judge/near-type.ts";
import { typeReferences, type TypeReference } from "../../judge/type-references.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a type in a table that no page and no schema declares.
 *
 * It is misspelt, or its page is missing. Words for JSON of any form are no type names. A word close to a primitive type,
 * `Int3`, is an error: no page will ever describe it.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 6:8 7:8
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|bookShelf|Where.|
 * |count|Int3|How many.|
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
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Fix: spell the type as its page does, or write its page.
 */
export const unknownType: Rule = {
  id: "table/unknown-type",
  severity: "warning",
  scope: "both",
  *check(context) {
    for (const reference of typeReferences(context)) {
      if (isUnknown(reference, context)) yield findingOf(reference, context);
    }
  },
};

function findingOf({ row, name }: TypeReference, context: CheckContext): Finding {
  const primitive = nearName(shortName(name), primitives);
  const near = primitive === undefined ? nearType(name, row.source.file, context) : undefined;
  const suggested = primitive ?? near?.name;
  return {
    message: `Unknown type \`${shortName(name)}\` of \`${row.name}\`, expected one that a page or schema declares`,
    source: row.typeSource ?? row.source,
    related: (near?.source ?? []).slice(0, 1).map((source) => ({ source, message: "A type of a similar name" })),
    ...(suggested !== undefined && { suggestion: `Did you mean \`${suggested}\`?` }),
    ...(primitive !== undefined && { severity: "error" as const }),
  };
}

const primitives: readonly string[] =
  "Binary Boolean Byte Date DateTimeOffset Decimal Double Duration Guid Int16 Int32 Int64 Single Stream String TimeOfDay".split(
    " ",
  );

function isUnknown({ name, target }: TypeReference, { types }: CheckContext): boolean {
  if (target !== undefined || types.anyCase(name) !== undefined) return false;
  return !/^(?:json|object|untyped|any|entity)$/i.test(shortName(name));
}
