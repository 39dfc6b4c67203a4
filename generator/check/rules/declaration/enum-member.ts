import { nearName } from "../../../text/near-name.ts";
import type { EnumType } from "../../../model/api-model.ts";
import type { DeclaredEnum } from "../../../model/declared/declared-api.ts";
import { declaredIndex } from "../../context/declared-index.ts";
import { shortName } from "../../context/type-name.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a value that existing TypeScript lists and the documented enum doesn't, or the reverse.
 *
 * The service refuses the one, and a client has no case for the other. `unknownFutureValue` may be left out on either side.
 * A value that differs only in case is an error.
 *
 * Beside:
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
 * Wrong:
 *
 * ~~~ types.d.ts 1:13 1:33
 * export type NoteColor = "red" | "blue";
 * ~~~
 *
 * Right:
 *
 * ~~~ types.d.ts
 * export type NoteColor = "red" | "green";
 * ~~~
 *
 * Fix: list the documented values.
 */
export const declaredEnumMember: Rule = {
  id: "declaration/enum-member",
  severity: "warning",
  scope: "set",
  *check(context) {
    for (const { kind, type, declared } of declaredIndex(context).pairs) {
      if (kind === "structure" || type.members.length === 0) continue;
      yield* extraMembers(type, declared);
      yield* missingMembers(type, declared);
    }
  },
};

const marker = "unknownFutureValue";
const many = 5;

function* extraMembers(type: EnumType, declared: DeclaredEnum): Iterable<Finding> {
  const names = new Set(type.members.map(({ name }) => name));
  for (const { name, source } of declared.members) {
    if (names.has(name) || name === marker) continue;
    const near = nearName(name, names);
    const place = type.members.find((member) => member.name === near) ?? type.declarations[0];
    yield {
      message: `Unexpected value \`${name}\` of \`${declared.name}\`, expected one that \`${shortName(type.name)}\` has`,
      source,
      ...(place && { related: [{ source: place.source, message: "The enum in the docs" }] }),
      ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
      ...(near?.toLowerCase() === name.toLowerCase() && { severity: "error" as const }),
    };
  }
}

/** Many at once are one finding: the declaration is of another list, or stands for it. */
function* missingMembers(type: EnumType, declared: DeclaredEnum): Iterable<Finding> {
  const names = new Set(declared.members.map(({ name }) => name.toLowerCase()));
  const missing = type.members.filter(({ name }) => !names.has(name.toLowerCase()) && name !== marker);
  for (const { name, source } of missing.slice(0, missing.length > many ? 1 : many)) {
    const others = missing.length > many ? ` and ${missing.length - 1} others` : "";
    yield {
      message: `Missing value \`${name}\`${others} of \`${declared.name}\`, expected as documented`,
      source: declared.source,
      related: [{ source, message: "The member in the docs" }],
    };
  }
}
