import type { ApiModel, Property } from "../../model/api-model.ts";

/** Returns the properties of all types and of all request bodies. */
export function tableProperties(model: ApiModel): readonly Property[] {
  const ofTypes = [...model.types.values()].flatMap((type) =>
    type.kind === "enumType" ? [] : [...type.properties, ...type.navigationProperties],
  );
  return [...ofTypes, ...model.operations.flatMap((operation) => operation.requestBody?.properties ?? [])];
}
