import type { QuerySupport } from "../api-model.ts";
import type { Printed } from "./printed.ts";

/** Returns what the model JSON says of the query options that are supported. */
export function jsonOfSupport(supports: QuerySupport | undefined): Printed<QuerySupport> | undefined {
  if (supports === undefined) return undefined;
  const { filter, orderby, select, top, skip, expand, search, count, filterOperators } = supports;
  return { filter, orderby, select, top, skip, expand, search, count, filterOperators };
}
