import type { StructuredType } from "../../../model/api-model.ts";
import { rangeOf } from "../../../text/source.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an annotation whose `keyProperty` isn't the key that CSDL declares.
 *
 * Routes address an entity by its key.
 *
 * Beside:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <EntityType Name="note">
 * <Key>
 * <PropertyRef Name="number"/>
 * </Key>
 * <Property Name="number" Type="Edm.String"/>
 * <Property Name="subject" Type="Edm.String"/>
 * </EntityType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 8:48
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |number|String|Key.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "keyProperty": "subject", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "number": "String", "subject": "String" }
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
 * |number|String|Key.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "keyProperty": "number", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "number": "String", "subject": "String" }
 * ```
 * ~~~
 *
 * Fix: name the key of CSDL.
 */
export const key: Rule = {
  id: "csdl/key",
  severity: "warning",
  *check(context) {
    for (const { annotation, field } of context.fields.get("keyProperty") ?? []) {
      const { blockType, fields, lines } = annotation;
      const { value } = field;
      const named = fields.find(({ key: other }) => other === "@odata.type");
      if (blockType !== "resource" || value.kind !== "string" || named?.value.kind !== "string") continue;
      const type = context.types.structured(named.value.value.replace(/^#/, ""));
      const keys = type === undefined ? [] : declaredKey(type, context);
      if (type === undefined || keys.length === 0 || keys.includes(value.value)) continue;
      yield {
        message: `Unexpected key \`${value.value}\` of \`${shortName(type.name)}\`, expected \`${keys.join(", ")}\` as in CSDL`,
        source: rangeOf(lines, value),
      };
    }
  },
};

/** The key of the nearest ancestor in CSDL that has one. */
function declaredKey(type: StructuredType, { types }: CheckContext): readonly string[] {
  const owner = types.line(type).find((one) => one.kind === "entityType" && one.key !== undefined);
  const isDeclared = owner?.declarations.some(({ origin }) => origin === "csdl") ?? false;
  return owner?.kind === "entityType" && isDeclared ? (owner.key ?? []) : [];
}
