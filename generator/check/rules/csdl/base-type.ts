import type { StructuredType } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName } from "../../context/type-name.ts";
import { documentedStructures, type BothSides } from "../../judge/documented-types.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a type whose documented base type isn't the one of CSDL.
 *
 * What a client may send and read where the base type is asked for depends on it. A base type that the docs don't state is
 * only a note; `entity` needn't be stated.
 *
 * Beside:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <ComplexType Name="paper">
 * </ComplexType>
 * <ComplexType Name="sheet">
 * </ComplexType>
 * <ComplexType Name="note" BaseType="microsoft.graph.paper">
 * <Property Name="subject" Type="Edm.String"/>
 * </ComplexType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * ~~~ resources/paper.md
 * # paper resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |size|String|Text.|
 * ~~~
 *
 * ~~~ resources/sheet.md
 * # sheet resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |size|String|Text.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 1:3
 * # note resource type
 * Inherits from [sheet](sheet.md).
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * Inherits from [paper](paper.md).
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Fix: state the base type of CSDL.
 */
export const baseType: Rule = {
  id: "csdl/base-type",
  severity: "error",
  scope: "set",
  *check(context) {
    for (const both of documentedStructures(context.model)) {
      const { type, docs, csdl } = both;
      const declared = csdl.baseType === undefined || csdl.baseType.endsWith(".entity") ? undefined : csdl.baseType;
      if (declared === docs.baseType || isAncestor(both, context)) continue;
      yield {
        message: `Unexpected base type ${name(docs.baseType)} of \`${shortName(type.name)}\`, expected ${name(csdl.baseType)} as in CSDL`,
        source: docs.source,
        related: [{ source: csdl.source, message: "The type in CSDL" }],
        ...(docs.baseType === undefined && { severity: "info" as const }),
      };
    }
  },
};

/** The docs may skip a step: what they state must only be somewhere above. */
function isAncestor({ type, docs }: BothSides<StructuredType>, { types }: CheckContext): boolean {
  return docs.baseType !== undefined && types.derives(type, docs.baseType);
}

function name(type: string | undefined): string {
  return type === undefined ? "none" : `\`${shortName(type)}\``;
}
