import { declaredIndex } from "../../context/declared-index.ts";
import type { Property } from "../../../model/api-model.ts";
import type { DeclaredMember } from "../../../model/declared/declared-api.ts";
import type { DeclaredIndex } from "../../context/declared-index.ts";
import { allProperties } from "../../judge/documented-types.ts";
import { statedDeclaration } from "../../judge/stated-declaration.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a member that existing TypeScript lets be left out or be `null` where the docs don't, or the reverse.
 *
 * Only what the docs state counts, and only where the declarations tell members apart: where all are optional, as in published
 * types, or none is ever `null`, that says nothing of each.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text. Not nullable.|
 * |shelf|Int32|Where. Nullable.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ types.d.ts 2:3 3:3
 * export interface Note {
 *   subject: string | null;
 *   shelf: number;
 * }
 * ~~~
 *
 * Right:
 *
 * ~~~ types.d.ts
 * export interface Note {
 *   subject: string;
 *   shelf: number | null;
 * }
 * ~~~
 *
 * Fix: mark the member as the docs say.
 */
export const optionality: Rule = {
  id: "declaration/optionality",
  severity: "warning",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    for (const { kind, type, declared } of index.pairs) {
      if (kind === "enum") continue;
      const members = index.members(declared);
      for (const property of allProperties(type)) {
        const member = members.get(property.name);
        if (member !== undefined) yield* judge(property, member, index);
      }
    }
  },
};

function* judge(property: Property, member: DeclaredMember, index: DeclaredIndex): Iterable<Finding> {
  const { nullable, required } = property;
  if (index.marksNull && nullable !== undefined && nullable !== member.nullable) {
    yield findingOf(property, member, nullable ? "expected `null` among its values" : "expected no `null`");
  }
  if (index.marksOptional && required !== undefined && required === member.optional) {
    yield findingOf(property, member, required ? "expected it to be required" : "expected it to be optional");
  }
}

function findingOf(property: Property, member: DeclaredMember, expected: string): Finding {
  const stated = statedDeclaration(property);
  const source = stated?.descriptionSource ?? property.source;
  return {
    message: `Unexpected optionality of \`${member.name}\`, ${expected} as documented`,
    source: member.source,
    related: [{ source, message: "What is documented" }],
  };
}
