import type { TypeDeclaration } from "../../../model/api-model.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a type that two pages describe with different properties or members.
 *
 * A reader sees one half of it, and what is generated depends on which page leads.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note2.md 1:3
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note2.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Fix: describe the type on one page, and link to that.
 */
export const duplicateType: Rule = {
  id: "page/duplicate-type",
  severity: "warning",
  scope: "set",
  *check({ model }) {
    for (const type of model.types.values()) {
      const [first, ...others] = tablesOf(type.declarations);
      for (const other of others) {
        if (first === undefined || other.source.file === first.source.file) continue;
        const difference = differenceOf(first, other);
        if (difference.length === 0) continue;
        yield {
          message: `\`${shortName(type.name)}\` is described by two pages that differ in ${difference.map(({ name }) => `\`${name}\``).join(", ")}`,
          source: other.source,
          related: [
            { source: first.source, message: "The other page" },
            ...difference.map(({ name, source }) => ({ source, message: `Only here is \`${name}\`` })),
          ],
        };
      }
    }
  },
};

function tablesOf(declarations: readonly TypeDeclaration[]): readonly TypeDeclaration[] {
  return declarations.filter(
    ({ origin, members, partial }) =>
      (origin === "propertyTable" || origin === "memberTable") && members.length > 0 && !partial,
  );
}

/** At most four names that one has and the other lacks. */
function differenceOf(one: TypeDeclaration, other: TypeDeclaration): TypeDeclaration["members"] {
  const left = new Set(one.members.map((member) => member.name));
  const right = new Set(other.members.map((member) => member.name));
  const onlyInOne = one.members.filter(({ name }) => !right.has(name));
  const onlyInOther = other.members.filter(({ name }) => !left.has(name));
  return [...onlyInOne, ...onlyInOther].slice(0, 4);
}
