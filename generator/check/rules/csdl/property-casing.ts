import { documentedProperties } from "../../judge/documented-properties.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property that the docs and CSDL spell in different case.
 *
 * JSON is case-sensitive: what the docs write is never found.
 *
 * Beside:
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
 * Wrong:
 *
 * ~~~ resources/note.md 5:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |Subject|String|Text.|
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
 * ~~~
 *
 * Fix: spell the property as CSDL does.
 */
export const csdlPropertyCasing: Rule = {
  id: "csdl/property-casing",
  severity: "error",
  scope: "set",
  *check({ model }) {
    for (const { rows, reference } of documentedProperties(model).both) {
      for (const { name, source } of rows) {
        if (name === reference.name) continue;
        yield {
          message: `Unexpected casing \`${name}\`, expected \`${reference.name}\` as in CSDL`,
          source,
          related: [{ source: reference.source, message: "The property in CSDL" }],
        };
      }
    }
  },
};
