import type { EnumType, Property, StructuredType, Type } from "../api-model.ts";
import type { ModelJson } from "./model-schema.ts";

type TypeJson = ModelJson["types"][string];
type EnumJson = Extract<TypeJson, { kind: "enumType" }>;
type StructuredJson = Exclude<TypeJson, EnumJson>;
type PropertyJson = StructuredJson["properties"][number];

/** Returns the type that the model JSON describes. Which place declares what is not known any more. */
export function typeOfJson(json: TypeJson): Type {
  return json.kind === "enumType" ? enumOfJson(json) : structuredOfJson(json);
}

/** Returns the property that the model JSON describes. */
export function propertyOfJson(json: PropertyJson): Property {
  return { ...json, declarations: [] };
}

function enumOfJson(json: EnumJson): EnumType {
  return { ...json, declarations: [] };
}

function structuredOfJson(json: StructuredJson): StructuredType {
  return {
    ...json,
    properties: json.properties.map(propertyOfJson),
    navigationProperties: json.navigationProperties.map(propertyOfJson),
    declarations: [],
  };
}
