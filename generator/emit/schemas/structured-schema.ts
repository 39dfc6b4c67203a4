import type { ApiModel, Property, StructuredType } from "../../model/api-model.ts";
import { allMembersOf } from "../types/all-members-of.ts";
import type { Hierarchy } from "../types/hierarchy.ts";
import { isNullable, isOptional } from "../types/property-code.ts";
import { documentation } from "./documentation.ts";
import type { JsonSchema } from "./json-schema.ts";
import { nullableSchema, refSchema } from "./ref-schema.ts";
import type { SchemaOptions } from "./schema-of.ts";

/**
 * Returns the schema of an entity or complex type. What it inherits stands in it, because validators that read
 * `unevaluatedProperties` alike are few. A type that others extend takes their properties too; names with `@` are
 * control information and annotations.
 */
export function structuredSchema(
  type: StructuredType,
  model: ApiModel,
  hierarchy: Hierarchy,
  options: SchemaOptions,
): JsonSchema {
  const extended = hierarchy.derivedByName.has(type.name);
  const properties = [...allMembersOf(type, hierarchy).values()].map(({ property }) => property);
  const required = properties.filter((property) => isRequired(property, options)).map(({ name }) => name);
  const closed = !type.openType && !extended;
  return {
    ...documentation(type),
    type: "object",
    properties: Object.fromEntries([
      ...(extended || type.abstract ? [] : [["@odata.type", { enum: [`#${type.name}`, type.name] }] as const]),
      ...properties.map((property) => [property.name, propertySchema(property, model, options)] as const),
    ]),
    ...(required.length > 0 && { required }),
    ...(closed && { patternProperties: { "@": {} }, additionalProperties: false }),
  };
}

function propertySchema(property: Property, model: ApiModel, options: SchemaOptions): JsonSchema {
  const schema = refSchema(property.type, model.types, options.refBase);
  const nullable = isNullable(property, { options });
  return {
    ...documentation(property),
    ...(nullable ? nullableSchema(schema) : schema),
    ...(property.readOnly === true && { readOnly: true }),
    ...defaultOf(property),
  };
}

function isRequired(property: Property, options: SchemaOptions): boolean {
  return !isOptional(property, { options });
}

/** The default as a JSON value of the property's type; one that is none, such as prose, is left out. */
function defaultOf({ type, default: text }: Property): JsonSchema {
  if (text === undefined) return {};
  if (type === "Edm.Boolean") return text === "true" || text === "false" ? { default: text === "true" } : {};
  if (/^Edm\.(?:S?Byte|Int\d\d|Decimal|Double|Single)$/.test(type)) {
    return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? { default: Number(text) } : {};
  }
  return type.startsWith("Collection(") ? {} : { default: text };
}
