import type { ApiModel, Property, StructuredType } from "../../model/api-model.ts";
import { allMembersOf } from "../types/all-members-of.ts";
import { ancestorsOf } from "../types/hierarchy.ts";
import type { Hierarchy } from "../types/hierarchy.ts";
import { isAnyJson } from "../types/is-any-json.ts";
import { isNullable, isOptional } from "../types/property-code.ts";
import { documentation } from "./documentation.ts";
import type { JsonSchema } from "./json-schema.ts";
import { nullableSchema, refSchema } from "./ref-schema.ts";
import type { SchemaOptions } from "./schema-options.ts";

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
  if (isAnyJson(type)) return documentation(type);
  const extended = hierarchy.derivedByName.has(type.name);
  const properties = [...allMembersOf(type, hierarchy).values()].map(({ property }) => property);
  const required = properties.filter((property) => isRequired(property, options)).map(({ name }) => name);
  const closed = !extended && !isOpen(type, hierarchy);
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

/** What derives from an open type is open (OData CSDL XML 4.01, section 6.3); so is what derives from an unknown one. */
function isOpen(type: StructuredType, hierarchy: Hierarchy): boolean {
  const line = [type, ...ancestorsOf(hierarchy, type.name)];
  return line.some(({ openType }) => openType) || line.at(-1)?.baseType !== undefined;
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
