import type { Property } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { supportPath, typeCode } from "../names/type-code.ts";

const nullableOption: ImportedName = { identifier: "NullableOption", path: supportPath };

/** Prints the type of a property, null and all. */
export function propertyCode(property: Property, { names, options }: EmitContext): Code {
  const type = typeCode(property.type, names, options);
  const documented = options.nullability === "documented";
  const nullable = documented ? property.nullable === true : property.nullable !== false;
  return nullable && type.text !== "unknown" ? code`${nullableOption}<${type}>` : type;
}

/** Tells whether a property may be left out: always, unless the types are to say what the docs say. */
export function isOptional(property: Property, { options }: EmitContext): boolean {
  if (options.nullability !== "documented") return true;
  return property.onlyOnSelect === true || (property.required !== true && property.nullable !== false);
}
