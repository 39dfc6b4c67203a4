import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a documented type that CSDL doesn't declare.
 *
 * Its page is left over, or its name is misspelt.
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
 * ~~~ resources/shelf.md 1:3
 * # shelf resource type
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
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Fix: remove the page, or spell the name as CSDL does.
 */
export const removedType: Rule = {
  id: "csdl/removed-type",
  severity: "warning",
  scope: "set",
  *check({ model, hasCsdl, nearName }) {
    if (!hasCsdl) return;
    const inCsdl = [...model.types.values()].filter(({ declarations }) =>
      declarations.some((one) => one.origin === "csdl"),
    );
    const names = inCsdl.map((type) => shortName(type.name));
    const known = new Set(inCsdl);
    for (const type of model.types.values()) {
      const [place] = type.declarations;
      if (known.has(type) || place === undefined || type.inferred === true) continue;
      const near = nearName(shortName(type.name), names, place.source.file);
      yield {
        message: `Documented type \`${shortName(type.name)}\` isn't in CSDL`,
        source: place.source,
        ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
      };
    }
  },
};
