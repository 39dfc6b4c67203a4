import { declaredIndex } from "../../context/declared-index.ts";
import { allProperties } from "../../judge/documented-types.ts";
import { statedDeclaration } from "../../judge/stated-declaration.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a member that existing TypeScript and the docs spell in different case.
 *
 * JSON is case-sensitive: one of the two names is never found.
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
 * ~~~ types.d.ts 2:3
 * export interface Note {
 *   Subject?: string;
 *   shelf?: number;
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
 * Fix: spell the member as the service does.
 */
export const declaredCasing: Rule = {
  id: "declaration/casing",
  severity: "error",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    for (const { kind, type, declared } of index.pairs) {
      if (kind === "enum") continue;
      const members = index.members(declared);
      const folded = new Map([...members].map(([name, member]) => [name.toLowerCase(), member]));
      for (const property of allProperties(type)) {
        const stated = statedDeclaration(property);
        const member = folded.get(property.name.toLowerCase());
        if (stated === undefined || member === undefined || members.has(property.name)) continue;
        yield {
          message: `Unexpected casing \`${member.name}\`, expected \`${property.name}\` as documented`,
          source: member.source,
          related: [{ source: stated.source, message: "The property" }],
        };
      }
    }
  },
};
