import { documentedProperties } from "../../judge/documented-properties.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property or navigation property of CSDL that the page of its type doesn't list.
 *
 * A gap: the service has more than a reader learns.
 *
 * Beside:
 *
 * ~~~ resources/note.md 1:3
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Wrong:
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
 * Fix: add a row for it.
 */
export const undocumentedCsdlProperty: Rule = {
  id: "csdl/undocumented-property",
  severity: "info",
  scope: "set",
  *check({ model }) {
    for (const { type, docs, property } of documentedProperties(model).onlyInCsdl) {
      const { name, source } = property;
      yield {
        message: `Undocumented property \`${name}\` of \`${shortName(type.name)}\`, expected a row as CSDL declares it`,
        source: docs.source,
        related: [{ source, message: "The property in CSDL" }],
      };
    }
  },
};
