import type { CheckContext } from "../../context/check-context.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import { allProperties, documentedStructures } from "../../judge/documented-types.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a type of CSDL that a documented type refers to and that no page describes.
 *
 * A gap: a reader meets the name and can't look it up.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |place|[shelf](shelf.md)|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ schema.xml 8:20
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <ComplexType Name="note">
 * <Property Name="subject" Type="Edm.String"/>
 * <Property Name="place" Type="microsoft.graph.shelf"/>
 * </ComplexType>
 * <ComplexType Name="shelf"><Property Name="row" Type="Edm.String"/></ComplexType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * Right:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <ComplexType Name="note">
 * <Property Name="subject" Type="Edm.String"/>
 * </ComplexType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * ~~~ resources/shelf.md
 * # shelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |row|String|Which.|
 * ~~~
 *
 * Fix: write a page for the type.
 */
export const undocumentedType: Rule = {
  id: "csdl/undocumented-type",
  severity: "info",
  scope: "set",
  *check(context) {
    const wanted = referredTypes(context);
    for (const type of context.model.types.values()) {
      const [place] = type.declarations;
      const isDocumented = type.inferred !== true && type.declarations.some(({ origin }) => origin !== "csdl");
      const csdl = type.declarations.find(({ origin }) => origin === "csdl");
      if (isDocumented || csdl === undefined || place === undefined || !wanted.has(type.name)) continue;
      yield { message: `Undocumented type \`${shortName(type.name)}\`, expected a page for it`, source: csdl.source };
    }
  },
};

function referredTypes({ model }: CheckContext): ReadonlySet<string> {
  const properties = documentedStructures(model).flatMap(({ type }) => allProperties(type));
  return new Set(properties.map((property) => typeNameOf(property.type).name));
}
