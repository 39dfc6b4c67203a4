import { nearName } from "../../../text/near-name.ts";
import { documentedTypes } from "../../judge/documented-types.ts";
import { shortName } from "../../context/type-name.ts";
import type { Type, TypeDeclaration } from "../../../model/api-model.ts";
import type { Finding, Rule } from "../../rule.ts";

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
  scope: "set",
  *check({ model }) {
    for (const { type, csdl } of documentedTypes(model)) {
      if (type.kind !== "enumType") continue;
      const declared = new Set(csdl.members.map((member) => member.name));
      for (const list of type.declarations) {
        if (list.origin !== "csdl") yield* judgeList(list, { type, csdl, declared });
      }
    }
  },
};

interface Reference {
  readonly type: Type;
  readonly csdl: TypeDeclaration;
  readonly declared: ReadonlySet<string>;
}

/** A list that is longer throughout is one finding. */
function* judgeList(list: TypeDeclaration, { type, csdl, declared }: Reference): Iterable<Finding> {
  const gone = list.members.filter(({ name }) => !declared.has(name) && /^[A-Za-z]\w*$/.test(name));
  const related = [{ source: csdl.source, message: "The enum in CSDL" }];
  const [first] = gone;
  if (first !== undefined && gone.length > 12) {
    const message = `${gone.length} documented members of \`${shortName(type.name)}\` aren't in CSDL, \`${first.name}\` is the first`;
    return yield { message, source: first.source, related };
  }
  for (const { name, source } of gone) {
    const near = nearName(name, declared);
    const isSure = list.origin === "memberTable" && near?.toLowerCase() !== name.toLowerCase();
    yield {
      message: `Documented member \`${name}\` of \`${shortName(type.name)}\` isn't in CSDL`,
      source,
      related,
      ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
      ...(!isSure && { severity: "warning" as const }),
    };
  }
}
