import { documentedTypes } from "../../judge/documented-types.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a member of an enum in CSDL that no list of its members in the docs has.
 *
 * A gap: a client has no case for a value that comes. `unknownFutureValue` is a marker and may be left out.
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
 * ~~~ resources/notecolor.md 1:3
 * # noteColor enum type
 * ## Members
 * |Member|Description|
 * |:--|:--|
 * |red|Text.|
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
 * Fix: add the member.
 */
export const undocumentedMember: Rule = {
  id: "csdl/undocumented-member",
  severity: "info",
  scope: "set",
  *check({ model }) {
    for (const { type, docs, csdl } of documentedTypes(model)) {
      if (type.kind !== "enumType") continue;
      const lists = type.declarations.filter(({ origin, members }) => origin !== "csdl" && members.length > 0);
      if (lists.length === 0) continue;
      const documented = new Set(lists.flatMap((list) => list.members).map((member) => member.name.toLowerCase()));
      for (const { name, source } of csdl.members) {
        if (documented.has(name.toLowerCase()) || name === "unknownFutureValue") continue;
        yield {
          message: `Undocumented member \`${name}\` of \`${shortName(type.name)}\`, expected it as CSDL declares it`,
          source: docs.source,
          related: [{ source, message: "The member in CSDL" }],
        };
      }
    }
  },
};
