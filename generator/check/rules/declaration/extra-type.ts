import { nearName } from "../../../text/near-name.ts";
import { declaredIndex } from "../../context/declared-index.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a type of existing TypeScript that the docs don't have.
 *
 * A note, for types may hold helpers of their own; where the name is close to a documented one it is very likely misspelt,
 * and a warning. Generic types are helpers.
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
 * export interface Notee {
 *   subject?: string;
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
 * Fix: spell the type as its page does, or document it.
 */
export const extraType: Rule = {
  id: "declaration/extra-type",
  severity: "info",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    const missing = [...context.model.types.values()].filter((type) => !index.isDeclared(type));
    const names = new Map(missing.map((type) => [shortName(type.name).toLowerCase(), type]));
    for (const { name, source } of index.extra) {
      const near = names.get(nearName(name.toLowerCase(), names.keys()) ?? "");
      const place = near?.declarations[0];
      yield {
        message: `Unexpected type \`${name}\`, expected one that the docs have`,
        source,
        ...(near !== undefined &&
          place !== undefined && {
            severity: "warning" as const,
            suggestion: `Did you mean \`${shortName(near.name)}\`?`,
            related: [{ source: place.source, message: `\`${shortName(near.name)}\`` }],
          }),
      };
    }
  },
};
