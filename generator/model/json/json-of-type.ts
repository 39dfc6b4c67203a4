import type { EnumType, Property, StructuredType, Type } from "../api-model.ts";
import { jsonOfDeprecation } from "./json-of-deprecation.ts";
import { jsonOfSource } from "./json-of-source.ts";
import { jsonOfSupport } from "./json-of-support.ts";
import type { ModelJson } from "./model-schema.ts";
import type { Printed } from "./printed.ts";

type TypeJson = ModelJson["types"][string];
type PropertyJson = Extract<TypeJson, { kind: "complexType" }>["properties"][number];

/** Returns what the model JSON says of a type. */
export function jsonOfType(type: Type): Printed<TypeJson> {
  return type.kind === "enumType" ? jsonOfEnum(type) : jsonOfStructured(type);
}

/** Returns what the model JSON says of a property, navigation property, or property of a request body. */
export function jsonOfProperty(property: Property): Printed<PropertyJson> {
  const { facets } = property;
  return {
    name: property.name,
    type: property.type,
    nullable: property.nullable,
    readOnly: property.readOnly,
    required: property.required,
    default: property.default,
    facets: facets && { maxLength: facets.maxLength, precision: facets.precision, scale: facets.scale },
    onlyOnSelect: property.onlyOnSelect,
    containsTarget: property.containsTarget,
    immutable: property.immutable,
    description: property.description,
    inferred: property.inferred,
    supports: jsonOfSupport(property.supports),
    deprecated: jsonOfDeprecation(property.deprecated),
    possibleValues: property.possibleValues,
    source: jsonOfSource(property.source),
  };
}

function jsonOfStructured(type: StructuredType): Printed<TypeJson> {
  return {
    kind: type.kind,
    name: type.name,
    baseType: type.baseType,
    abstract: type.abstract,
    openType: type.openType,
    key: type.kind === "entityType" ? type.key : undefined,
    description: type.description,
    inferred: type.inferred,
    deprecated: jsonOfDeprecation(type.deprecated),
    properties: type.properties.map(jsonOfProperty),
    navigationProperties: type.navigationProperties.map(jsonOfProperty),
    source: type.source.map(jsonOfSource),
  };
}

function jsonOfEnum(type: EnumType): Printed<TypeJson> {
  return {
    kind: type.kind,
    name: type.name,
    flags: type.flags,
    members: type.members.map(({ name, value, description, source }) => ({
      name,
      value,
      description,
      source: jsonOfSource(source),
    })),
    description: type.description,
    inferred: type.inferred,
    deprecated: jsonOfDeprecation(type.deprecated),
    source: type.source.map(jsonOfSource),
  };
}
