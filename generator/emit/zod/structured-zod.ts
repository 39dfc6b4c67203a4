import type { Property, StructuredType, TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import type { TypeName } from "../names/name-types.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { listCode, objectBrackets, ownLines } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { itemRef, supportPath, typeCode } from "../names/type-code.ts";
import { allMembersOf } from "../types/all-members-of.ts";
import { isNullable, isOptional } from "../types/property-code.ts";
import { zodConstant } from "./zod-constant.ts";
import { zodName } from "./zod-names.ts";

const resource: ImportedName = { identifier: "resource", path: "zod/odata.ts", value: true };

/** Prints the zod schema of an entity or complex type. */
export function structuredZod(type: StructuredType, name: TypeName, context: EmitContext): Code {
  const properties = [...allMembersOf(type, context.hierarchy).values()].map(({ property }) => property);
  const leaf = !type.abstract && !context.hierarchy.derivedByName.has(type.name);
  const literal = leaf ? [code`"@odata.type": z.literal(${printString(`#${type.name}`)}).exactOptional()`] : [];
  const members = [...literal, ...properties.map((property) => memberCode(property, context))];
  return zodConstant(name, (place) => {
    const object = listCode(members, objectBrackets, members.length === 0 ? place : ownLines(place));
    return code`${resource}(() => (${object}))`;
  });
}

function memberCode(property: Property, context: EmitContext): Code {
  const value = valueCode(property.type, context);
  const nullable = isNullable(property, context) && value.text !== "z.unknown()" ? ".nullable()" : "";
  const optional = isOptional(property, context) ? ".exactOptional()" : "";
  const isCalled = nullable + optional !== "";
  const called = isCalled && value.text.endsWith(">") ? code`(${value})` : value;
  return code`${printLiteralKey(property.name)}: ${called}${nullable}${optional}`;
}

const primitives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Edm.Byte": "z.int().min(0).max(255)",
    "Edm.Date": "z.iso.date()",
    "Edm.DateTimeOffset": "z.iso.datetime({ offset: true })",
    "Edm.Guid": "z.guid()",
    "Edm.Int16": "z.int().min(-32768).max(32767)",
    "Edm.Int32": "z.int32()",
    "Edm.SByte": "z.int().min(-128).max(127)",
  }),
);

function valueCode(ref: TypeRef, context: EmitContext): Code {
  const item = itemRef(ref);
  if (item !== undefined) return code`z.array(${valueCode(item, context)})`;
  const name = context.names.get(ref);
  if (name) return code`${zodName(name)}`;
  const type = typeCode(ref, context.names, context.options);
  if (type.text === "Date") return code`z.coerce.date()`;
  const plain = primitives.get(ref) ?? `z.${typeCode(ref, context.names).text}()`;
  const branded = type.imports.some(({ path }) => path === supportPath);
  return branded ? code`${plain} as z.ZodType<${type}>` : code`${plain}`;
}
