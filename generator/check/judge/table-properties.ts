import type { Property } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** Returns the properties of all types and of all request bodies. */
export const tableProperties = rememberInContext(({ model }: CheckContext): readonly Property[] => {
  const ofTypes = [...model.types.values()].flatMap((type) =>
    type.kind === "enumType" ? [] : [...type.properties, ...type.navigationProperties],
  );
  return [...ofTypes, ...model.operations.flatMap((operation) => operation.requestBody?.properties ?? [])];
});
