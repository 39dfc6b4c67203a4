import type { Property } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { supportPath, typeCode } from "../names/type-code.ts";

const nullableOption: ImportedName = { identifier: "NullableOption", path: supportPath };

/** Prints the type of a property, null and all. */
export function propertyCode(property: Property, context: EmitContext): Code {
  const type = typeCode(property.type, context.names, context.options);
  return isNullable(property, context) && type.text !== "unknown" ? code`${nullableOption}<${type}>` : type;
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
