import type { PropertyDeclaration } from "../../../model/api-model.ts";
import type { Severity } from "../../../diagnostics/diagnostic.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { printType, typeNameOf } from "../../context/type-name.ts";
import { documentedProperties } from "../../judge/documented-properties.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a property whose documented type isn't the one that CSDL declares: another primitive, another type, one value
 * instead of a collection.
 *
 * What is generated from the docs doesn't fit the service. An enum that is documented as String, and types that derive
 * from one another, are only a note.
 *
 * Beside:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <ComplexType Name="note">
 * <Property Name="subject" Type="Edm.String"/>
 * <Property Name="shelf" Type="Edm.Int32"/>
 * </ComplexType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 6:8
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|String|Where.|
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
 * Fix: correct the type in the table.
 */
export const csdlPropertyType: Rule = {
  id: "csdl/property-type",
  severity: "error",
  scope: "set",
  *check(context) {
    for (const { rows, reference } of documentedProperties(context.model).both) {
      for (const row of rows) {
        const severity = severityOf(row.type, reference.type, context);
        if (severity !== undefined) yield findingOf(row, reference, severity);
      }
    }
  },
};

function findingOf(declaration: PropertyDeclaration, reference: PropertyDeclaration, severity: Severity): Finding {
  const documented = printType(declaration.type ?? "");
  const declared = printType(reference.type ?? "");
  return {
    message: `Unexpected type ${documented} of \`${declaration.name}\`, expected ${declared} as in CSDL`,
    source: declaration.typeSource ?? declaration.source,
    severity,
    related: [{ source: reference.source, message: `\`${reference.name}\` is ${declared} in CSDL` }],
  };
}

/** Undefined where the two agree, or one of them says nothing. */
function severityOf(
  documented: string | undefined,
  declared: string | undefined,
  context: CheckContext,
): Severity | undefined {
  if (documented === declared || documented === undefined || declared === undefined) return undefined;
  const docs = typeNameOf(documented);
  const csdl = typeNameOf(declared);
  if (docs.collection !== csdl.collection) return "error";
  if (docs.name === csdl.name || docs.name.toLowerCase() === csdl.name.toLowerCase()) return undefined;
  if (isKin(docs.name, csdl.name, context)) return "info";
  if (!docs.name.startsWith("Edm.") && context.types.get(docs.name) === undefined) return "warning";
  return numbers.has(docs.name) && numbers.has(csdl.name) ? "warning" : "error";
}

const numbers: ReadonlySet<string> = new Set(
  ["Byte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"].map((name) => `Edm.${name}`),
);

/** What travels alike: strings of any form, enums as strings, a base type for what derives from it. */
function isKin(docs: string, csdl: string, { types }: CheckContext): boolean {
  if (docs === "Edm.String" && types.enumType(csdl) !== undefined) return true;
  if (/json|untyped|object$/i.test(docs) || /json|untyped$/i.test(csdl)) return true;
  const documented = types.structured(docs);
  const declared = types.structured(csdl);
  if (documented === undefined || declared === undefined) return false;
  return types.derives(documented, csdl) || types.derives(declared, docs);
}
