import { declaredIndex } from "../../context/declared-index.ts";
import { shortName } from "../../context/type-name.ts";
import { allProperties } from "../../judge/documented-types.ts";
import { statedDeclaration } from "../../judge/stated-declaration.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a documented property that existing TypeScript doesn't declare, on the type or on what it extends.
 *
 * Who uses the types can't reach what the service has. Nothing is said of types that extend some from elsewhere, and a name
 * that differs only in case is another finding: `declaration/casing`.
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
 * ~~~ types.d.ts 1:18
 * export interface Note {
 *   subject?: string;
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
 * Fix: declare the member, or remove the row if the property is gone.
 */
export const missingMember: Rule = {
  id: "declaration/missing-member",
  severity: "error",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    for (const { kind, type, declared } of index.pairs) {
      if (kind === "enum" || index.isPartial(declared)) continue;
      const names = new Set([...index.members(declared).keys()].map((name) => name.toLowerCase()));
      for (const property of allProperties(type)) {
        const stated = statedDeclaration(property);
        if (stated === undefined || names.has(property.name.toLowerCase())) continue;
        yield {
          message: `Missing member \`${property.name}\` of \`${declared.name}\`, expected it as \`${shortName(type.name)}\` has it`,
          source: declared.source,
          related: [{ source: stated.source, message: "The property" }],
        };
      }
    }
  },
};
