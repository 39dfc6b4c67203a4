import type { Property, PropertyDeclaration } from "../../../model/api-model.ts";
import { nearName } from "../../../text/near-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import { nearType } from "../../judge/near-type.ts";
import { tableProperties } from "../../judge/table-properties.ts";
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
  *check(context) {
    for (const property of tableProperties(context.model)) {
      for (const declaration of property.declarations) {
        const finding = judge(declaration, context);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

function judge(declaration: Property["declarations"][number], context: CheckContext): Finding | undefined {
  const name = unknownName(declaration, context);
  if (name === undefined) return undefined;
  const primitive = nearName(shortName(name), primitives);
  const near = primitive === undefined ? nearType(name, context) : undefined;
  const suggested = primitive ?? near?.name;
  return {
    message: `Unknown type \`${shortName(name)}\` of \`${declaration.name}\`, expected one that a page or schema declares`,
    source: declaration.typeSource ?? declaration.source,
    related: (near?.source ?? []).slice(0, 1).map((source) => ({ source, message: "A type of a similar name" })),
    ...(suggested !== undefined && { suggestion: `Did you mean \`${suggested}\`?` }),
    ...(primitive !== undefined && { severity: "error" as const }),
  };
}

const primitives: readonly string[] =
  "Binary Boolean Byte Date DateTimeOffset Decimal Double Duration Guid Int16 Int32 Int64 Single Stream String TimeOfDay".split(
    " ",
  );

function unknownName({ origin, type }: PropertyDeclaration, { types }: CheckContext): string | undefined {
  if (type === undefined || !origin.endsWith("Table")) return undefined;
  const { name } = typeNameOf(type);
  if (name.startsWith("Edm.") || types.get(name) !== undefined || types.anyCase(name) !== undefined) return undefined;
  return /^(?:json|object|untyped|any|entity)$/i.test(shortName(name)) ? undefined : name;
}
