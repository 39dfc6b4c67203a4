import { documentedProperties } from "../../judge/documented-properties.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a documented property that CSDL doesn't declare on the type or on what it derives from.
 *
 * The property is gone from the service, or its name is misspelt in the docs. Open types may have it all the same:
 * of theirs, only names close to one of CSDL are reported.
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
 * ~~~ resources/note.md 6:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
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
 * Fix: remove the row, or spell the name as CSDL does.
 */
export const removedProperty: Rule = {
  id: "csdl/removed-property",
  severity: "error",
  scope: "set",
  *check({ model, types, nearName }) {
    for (const { type, csdl, property } of documentedProperties(model).onlyInTables) {
      const { name, source } = property;
      if (!/^[A-Za-z]\w*$/.test(name)) continue;
      const near = nearName(name, types.properties(type).keys(), source.file);
      if (near === undefined && types.open(type)) continue;
      yield {
        message: `Documented property \`${name}\` isn't in CSDL, expected one that \`${shortName(type.name)}\` has there`,
        source,
        related: [{ source: csdl.source, message: "The type in CSDL" }],
        ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
      };
    }
  },
};
