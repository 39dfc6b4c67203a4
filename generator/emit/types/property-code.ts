import type { Property } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printString } from "../names/print-string.ts";
import { supportPath, typeCode } from "../names/type-code.ts";

const nullableOption: ImportedName = { identifier: "NullableOption", path: supportPath };

/** What every object has: an object without a property of that name has the inherited one (ECMA-262, section 20.1.3). */
const inheritedNames: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Prints the type of a property, null and all. */
export function propertyCode(property: Property, context: EmitContext): Code {
  const type = typeCode(property.type, context.names, context.options);
  if (type.text === "unknown") return type;
  const own = isNullable(property, context) ? code`${nullableOption}<${type}>` : type;
  const mayInherit = inheritedNames.has(property.name) && isOptional(property, context);
  return mayInherit ? code`${own} | Object[${printString(property.name)}]` : own;
}

/** Tells whether a property may be null: unless the docs or CSDL deny it, or only where they say so. */
export function isNullable(property: Property, { options }: Pick<EmitContext, "options">): boolean {
  return options.nullability === "documented" ? property.nullable === true : property.nullable !== false;
}

/** Tells whether a property may be left out: always, unless the types are to say what the docs say. */
export function isOptional(property: Property, { options }: Pick<EmitContext, "options">): boolean {
  if (options.nullability !== "documented") return true;
  return property.onlyOnSelect === true || (property.required !== true && property.nullable !== false);
}
