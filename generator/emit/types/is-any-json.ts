import type { Type } from "../../model/api-model.ts";

/** Tells the complex type `Json` that Graph declares without a member: any JSON value stands where it does. */
export function isAnyJson(type: Type | undefined): boolean {
  return (
    type?.kind === "complexType" &&
    /(?:^|\.)Json$/.test(type.name) &&
    type.baseType === undefined &&
    type.properties.length + type.navigationProperties.length === 0
  );
}
