import { nearName } from "../../../text/near-name.ts";
import { declaredIndex } from "../../context/declared-index.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a member of existing TypeScript that the documented type doesn't have.
 *
 * Who uses the types sends or reads what no page promises: the docs have a gap, or the member is misspelt or gone. Control
 * information (`@odata.type`) is always fine.
 *
 * Beside:
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
 * Wrong:
 *
 * ~~~ types.d.ts 4:3
 * export interface Note {
 *   subject?: string;
 *   shelf?: number;
 *   color?: string;
 * }
 * ~~~
 *
 * Right:
 *
 * ~~~ types.d.ts
 * export interface Note {
 *   subject?: string;
 *   shelf?: number;
 * }
 * ~~~
 *
 * Fix: remove the member, spell it as the docs do, or document it.
 */
export const extraMember: Rule = {
  id: "declaration/extra-member",
  severity: "warning",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    for (const { kind, type, declared } of index.pairs) {
      const [place] = type.declarations;
      if (kind === "enum" || place === undefined) continue;
      const names = context.types.properties(type);
      const folded = context.types.folded(type);
      for (const { name, source } of declared.members) {
        if (folded.has(name.toLowerCase()) || name.includes("@")) continue;
        const near = nearName(name, names.keys());
        yield {
          message: `Unexpected member \`${name}\` of \`${declared.name}\`, expected one that \`${shortName(type.name)}\` has`,
          source,
          related: [{ source: place.source, message: "The type in the docs" }],
          ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
        };
      }
    }
  },
};
