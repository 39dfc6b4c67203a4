import type { PropertyDeclaration } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { printType, typeNameOf } from "../../context/type-name.ts";
import { allProperties } from "../../judge/documented-types.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a row of a property table whose type isn't of the kind that the JSON representation on the same page shows: a
 * number where it shows a string, one value where it shows a list.
 *
 * One of the two is wrong, and who reads only the other is misled. Forms of a kind (a date and any string, Int32 and
 * Double) agree; a placeholder that isn't clear says nothing.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 5:11 6:9
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject |Int32|Text.|
 * |places|Int32|Where.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ```json
 * { "subject": "String", "places": [1024] }
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
 * |subject |DateTimeOffset|Text.|
 * |places|Double collection|Where.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ```json
 * { "subject": "String", "places": [1024] }
 * ```
 * ~~~
 *
 * Fix: correct the type in the table, or the JSON representation.
 */
export const typeAgainstRepresentation: Rule = {
  id: "table/type-against-representation",
  severity: "error",
  scope: "set",
  *check(context) {
    for (const type of context.model.types.values()) {
      if (type.kind === "enumType") continue;
      for (const { declarations } of allProperties(type)) {
        const shown = declarations.find(({ origin }) => origin === "jsonRepresentation");
        const row = declarations.find(({ origin, source }) => isRowOf(origin) && source.file === shown?.source.file);
        if (shown?.type === undefined || row?.type === undefined || !differ(row, shown, context)) continue;
        yield {
          message: `Unexpected type ${printType(row.type)} of \`${row.name}\`, expected ${describeShown(shown, context)} as in the JSON representation`,
          source: row.typeSource ?? row.source,
          related: [{ source: shown.typeSource ?? shown.source, message: "What the JSON representation shows" }],
        };
      }
    }
  },
};

function isRowOf(origin: PropertyDeclaration["origin"]): boolean {
  return origin === "propertyTable" || origin === "relationshipTable";
}

function differ(row: PropertyDeclaration, shown: PropertyDeclaration, context: CheckContext): boolean {
  const rowKind = kindOf(row.type ?? "", context);
  const shownKind = kindOf(shown.type ?? "", context);
  if (rowKind === undefined || shownKind === undefined) return false;
  const isList = typeNameOf(shown.type ?? "").collection;
  if (isClear(shown)) return rowKind !== shownKind || typeNameOf(row.type ?? "").collection !== isList;
  return shown.typeText === "array" && !typeNameOf(row.type ?? "").collection;
}

/** Other texts than one type word may be anything: a value, a choice of values, a hint. */
function isClear({ type = "", typeText = "" }: PropertyDeclaration): boolean {
  if (typeText.includes("|")) return false;
  return typeNameOf(type).name !== "Edm.String" || /^\s*string(?:\s*\([^)]*\))?(?:\s+collection)?\s*$/i.test(typeText);
}

const kindByPrimitive: ReadonlyMap<string, string> = new Map([
  ["Edm.Boolean", "boolean"],
  ...["Byte", "SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"].map((name): [string, string] => [
    `Edm.${name}`,
    "number",
  ]),
  ...["String", "Guid", "Date", "DateTimeOffset", "TimeOfDay", "Duration", "Binary"].map((name): [string, string] => [
    `Edm.${name}`,
    "string",
  ]),
]);

/** Undefined for what has no one kind. */
function kindOf(type: string, { types }: CheckContext): string | undefined {
  const { name } = typeNameOf(type);
  const known = types.get(name);
  if (known === undefined) return kindByPrimitive.get(name);
  if (known.kind === "enumType") return "string";
  return /json$/i.test(name) ? undefined : "object";
}

function describeShown({ type = "" }: PropertyDeclaration, context: CheckContext): string {
  const kind = kindOf(type, context) ?? "";
  return typeNameOf(type).collection ? `a collection of ${kind}s` : `${kind === "object" ? "an" : "a"} ${kind}`;
}
