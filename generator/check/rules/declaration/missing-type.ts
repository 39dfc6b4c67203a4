import { declaredIndex } from "../../context/declared-index.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import { allProperties } from "../../judge/documented-types.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a documented type that existing TypeScript doesn't declare, where it declares one that refers to it.
 *
 * Who uses the types gets something without a shape there. A type that nothing declared refers to is only a note: types may
 * cover a part of an API.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |place|[shelf](shelf.md)|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/shelf.md 1:3
 * # shelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |row|String|Which.|
 * ~~~
 *
 * ~~~ types.d.ts
 * export interface Note {
 *   place?: unknown;
 * }
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/shelf.md
 * # shelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |row|String|Which.|
 * ~~~
 *
 * ~~~ types.d.ts
 * export interface Note {
 *   place?: Shelf;
 * }
 * export interface Shelf {
 *   row?: string;
 * }
 * ~~~
 *
 * Fix: declare the type.
 */
export const missingType: Rule = {
  id: "declaration/missing-type",
  severity: "warning",
  scope: "set",
  *check(context) {
    const index = declaredIndex(context);
    if (index.pairs.length === 0) return;
    const wanted = referredTypes(context);
    for (const type of context.model.types.values()) {
      const [place] = type.declarations;
      if (place === undefined || type.inferred === true || index.isDeclared(type)) continue;
      yield {
        message: `Missing declaration of \`${shortName(type.name)}\`, expected a type of that name`,
        source: place.source,
        ...(!wanted.has(type.name) && { severity: "info" as const }),
      };
    }
  },
};

/** Names of the types that properties of declared types have. */
function referredTypes(context: CheckContext): ReadonlySet<string> {
  const properties = declaredIndex(context).pairs.flatMap(({ kind, type }) =>
    kind === "enum" ? [] : allProperties(type),
  );
  return new Set(properties.map((property) => typeNameOf(property.type).name));
}
