import type { EnumType, Property, StructuredType, Type } from "../api-model.ts";
import type { ModelJson } from "./model-schema.ts";
import { jsonOfShared } from "./json-of-shared.ts";
import { jsonOfSource } from "./json-of-source.ts";
import { pickFields } from "./pick-fields.ts";

type TypeJson = ModelJson["types"][string];
type PropertyJson = Extract<TypeJson, { kind: "complexType" }>["properties"][number];

/** Returns what the model JSON says of a type. */
export function jsonOfType(type: Type): TypeJson {
  return type.kind === "enumType" ? jsonOfEnum(type) : jsonOfStructured(type);
}

/** Returns what the model JSON says of a property, navigation property, or property of a request body. */
export function jsonOfProperty(property: Property): PropertyJson {
  return {
    ...pickFields(property, ["name", "type", "nullable", "readOnly", "required", "default"]),
    ...(property.facets && { facets: pickFields(property.facets, ["maxLength", "precision", "scale"]) }),
    ...pickFields(property, ["onlyOnSelect", "containsTarget", "immutable", "description", "inferred"]),
    ...jsonOfShared(property),
    ...(property.possibleValues && { possibleValues: [...property.possibleValues] }),
    source: jsonOfSource(property.source),
  };
}

function jsonOfStructured(type: StructuredType): TypeJson {
  return {
    ...pickFields(type, ["kind", "name", "baseType", "abstract", "openType"]),
    ...(type.kind === "entityType" && type.key && { key: [...type.key] }),
    ...pickFields(type, ["description", "inferred"]),
    ...jsonOfShared(type),
    properties: type.properties.map(jsonOfProperty),
    navigationProperties: type.navigationProperties.map(jsonOfProperty),
    source: type.source.map(jsonOfSource),
  };
}

function jsonOfEnum(type: EnumType): TypeJson {
  return {
    ...pickFields(type, ["kind", "name", "flags"]),
    members: type.members.map((member) => ({
      ...pickFields(member, ["name", "value", "description"]),
      source: jsonOfSource(member.source),
    })),
    ...pickFields(type, ["description", "inferred"]),
    ...jsonOfShared(type),
    source: type.source.map(jsonOfSource),
  };
}
