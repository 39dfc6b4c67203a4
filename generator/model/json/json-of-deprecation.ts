import type { Deprecation } from "../api-model.ts";
import type { Printed } from "./printed.ts";

/** Returns what the model JSON says of a deprecation. */
export function jsonOfDeprecation(deprecated: Deprecation | undefined): Printed<Deprecation> | undefined {
  if (deprecated === undefined) return undefined;
  const { description, date, removalDate } = deprecated;
  return { description, date, removalDate };
}
