import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, Property } from "../../model/api-model.ts";

/** Returns the properties of all types and of all request bodies. */
export const tableProperties = rememberByObject((model: ApiModel): readonly Property[] => {
  const ofTypes = [...model.types.values()].flatMap((type) =>
    type.kind === "enumType" ? [] : [...type.properties, ...type.navigationProperties],
  );
  return [...ofTypes, ...model.operations.flatMap((operation) => operation.requestBody?.properties ?? [])];
});
