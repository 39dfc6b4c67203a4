import { nearName } from "../../../text/near-name.ts";
import { documentedTypes } from "../../judge/documented-types.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a documented member of an enum that CSDL doesn't declare.
 *
 * The value never comes, and the service refuses it.
 *
 * Beside:
 *
 * ~~~ schema.xml
 * <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
 * <edmx:DataServices>
 * <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
 * <EnumType Name="noteColor">
 * <Member Name="red" Value="0"/>
 * <Member Name="green" Value="1"/>
 * </EnumType>
 * </Schema>
 * </edmx:DataServices>
 * </edmx:Edmx>
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/notecolor.md 7:2
 * # noteColor enum type
 * ## Members
 * |Member|Description|
 * |:--|:--|
 * |red|Text.|
 * |green|Text.|
 * |blue|Text.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/notecolor.md
 * # noteColor enum type
 * ## Members
 * |Member|Description|
 * |:--|:--|
 * |red|Text.|
 * |green|Text.|
 * ~~~
 *
 * Fix: remove the member, or spell it as CSDL does.
 */
export const removedMember: Rule = {
  id: "csdl/removed-member",
  severity: "error",
  *check({ model }) {
    for (const { type, csdl } of documentedTypes(model)) {
      if (type.kind !== "enumType") continue;
      const declared = new Set(csdl.members.map((member) => member.name));
      for (const { members, origin } of type.declarations) {
        if (origin === "csdl") continue;
        for (const { name, source } of members) {
          if (declared.has(name) || !/^[A-Za-z]\w*$/.test(name)) continue;
          const near = nearName(name, declared);
          const isCasing = near?.toLowerCase() === name.toLowerCase();
          yield {
            message: `Documented member \`${name}\` of \`${shortName(type.name)}\` isn't in CSDL`,
            source,
            related: [{ source: csdl.source, message: "The enum in CSDL" }],
            ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
            ...((origin !== "memberTable" || isCasing) && { severity: "warning" as const }),
          };
        }
      }
    }
  },
};
