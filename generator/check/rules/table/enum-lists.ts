import type { EnumType, Property, PropertyDeclaration, TypeDeclaration } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { shortName, typeNameOf } from "../../context/type-name.ts";
import { nearName } from "../../../text/near-name.ts";
import { tableProperties } from "../../judge/table-properties.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a list of an enum's values that disagrees with another list of the same enum: the table of its members, or a
 * "Possible values are" text.
 *
 * A reader who trusts the shorter list misses values; where the lists share nothing, one was copied from elsewhere.
 *
 * Beside:
 *
 * ~~~ resources/notecolor.md
 * # noteColor enum type
 * ## Members
 * |Member|Description|
 * |:--|:--|
 * |red|Red.|
 * |green|Green.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 5:63
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |color|[noteColor](notecolor.md)|Possible values are: `red`, `blue`.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |color|[noteColor](notecolor.md)|Possible values are: `red`, `green`.|
 * ~~~
 *
 * Fix: list the same values everywhere.
 */
export const enumLists: Rule = {
  id: "table/enum-lists",
  severity: "warning",
  scope: "both",
  *check(context) {
    for (const property of tableProperties(context)) {
      for (const declaration of property.declarations) {
        const { possibleValues } = declaration;
        const table = possibleValues && memberTable(declaration, property, context);
        if (possibleValues === undefined || table === undefined) continue;
        const values = possibleValues.filter(({ name }) => /^[A-Za-z]\w*$/.test(name));
        if (values.length < 2) continue;
        yield* compareLists(values, table.list, shortName(table.type.name));
      }
    }
  },
};

type Listed = TypeDeclaration["members"][number];

function memberTable(
  declaration: PropertyDeclaration,
  property: Property,
  { types }: CheckContext,
): { readonly type: EnumType; readonly list: TypeDeclaration } | undefined {
  const type = types.enumType(typeNameOf(declaration.type ?? property.type).name);
  const list = type?.declarations.find((one) => one.origin === "memberTable");
  return type === undefined || list === undefined || list.members.length === 0 ? undefined : { type, list };
}

/** Lists that share nothing are reported once, at the table: its rows are what is generated from. */
function* compareLists(values: readonly Listed[], table: TypeDeclaration, name: string): Iterable<Finding> {
  const members = new Set(table.members.map((member) => member.name.toLowerCase()));
  const strange = values.filter((value) => !members.has(value.name.toLowerCase()));
  const [first] = values;
  if (first === undefined) return;
  yield* compareCasing(values, table);
  if (strange.length > 0 && strange.length === values.length) {
    yield {
      message: `Unexpected members of \`${name}\`, expected ${values
        .map((value) => `\`${value.name}\``)
        .slice(0, 6)
        .join(", ")} as in the text of a property`,
      source: table.members[0]?.source ?? table.source,
      related: [{ source: first.source, message: "The values in the text" }],
    };
    return;
  }
  for (const value of strange) {
    const near = nearRow(value, values, table);
    yield {
      message: `Unexpected value \`${value.name}\`, expected a member of \`${name}\``,
      source: value.source,
      related: [{ source: (near ?? table).source, message: "The members are listed here" }],
      ...(near !== undefined && { suggestion: `Did you mean \`${near.name}\`?` }),
    };
  }
}

/** The row that may be meant: of a name nearly the same, or the only one left, which the text doesn't list beside. */
function nearRow(value: Listed, values: readonly Listed[], table: TypeDeclaration): Listed | undefined {
  const listed = new Set(values.map((other) => other.name.toLowerCase()));
  const free = table.members.filter((member) => !listed.has(member.name.toLowerCase()));
  const near = nearName(
    value.name,
    free.map((member) => member.name),
  );
  return free.length === 1 ? free[0] : free.find((member) => member.name === near);
}

/** The row is reported: what is generated from it doesn't compile with what the text says. */
function* compareCasing(values: readonly Listed[], table: TypeDeclaration): Iterable<Finding> {
  const exact = new Set(table.members.map((member) => member.name));
  const byFolded = new Map(table.members.map((member) => [member.name.toLowerCase(), member]));
  for (const value of values) {
    const member = byFolded.get(value.name.toLowerCase());
    if (exact.has(value.name) || member === undefined) continue;
    yield {
      message: `Unexpected casing \`${member.name}\`, expected \`${value.name}\` as in the text of a property`,
      source: member.source,
      related: [{ source: value.source, message: "The value in the text" }],
    };
  }
}
