import type { TypeDeclaration } from "../../../model/api-model.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a property that stands twice in the tables of a type.
 *
 * Two rows can't both be right where they differ, and one is too many where they don't.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 7:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * |subject|Int32|Text.|
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
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Fix: remove one of the rows.
 */
export const duplicateProperty: Rule = {
  id: "table/duplicate-property",
  severity: "warning",
  scope: "set",
  *check({ model }) {
    for (const type of model.types.values()) {
      for (const declaration of type.declarations) {
        if (declaration.origin.endsWith("Table")) yield* repeatsIn(declaration);
      }
    }
  },
};

function* repeatsIn({ members }: TypeDeclaration): Iterable<Finding> {
  const seen = new Map<string, TypeDeclaration["members"][number]>();
  for (const member of members) {
    const first = seen.get(member.name);
    if (first === undefined || first.source.line === member.source.line) seen.set(member.name, member);
    else {
      yield {
        message: `Unexpected second row of \`${member.name}\`, expected one`,
        source: member.source,
        related: [{ source: first.source, message: "The first one" }],
      };
    }
  }
}
