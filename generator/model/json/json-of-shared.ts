import type { Deprecation, QuerySupport } from "../api-model.ts";
import { pickFields } from "./pick-fields.ts";

/** Returns the fields that types, properties and operations share, in the order of the model JSON. */
export function jsonOfShared(value: { readonly supports?: QuerySupport; readonly deprecated?: Deprecation }): {
  supports?: QuerySupport;
  deprecated?: Deprecation;
} {
  return {
    ...(value.supports && { supports: pickFields(value.supports, SUPPORT_FIELDS) }),
    ...(value.deprecated && { deprecated: pickFields(value.deprecated, ["description", "date", "removalDate"]) }),
  };
}

const SUPPORT_FIELDS = [
  "filter",
  "orderby",
  "select",
  "top",
  "skip",
  "expand",
  "search",
  "count",
  "filterOperators",
] as const;
