import type { Property } from "../api-model.ts";
import { type Lead, leading } from "./lead.ts";

/** Merges a property of a page with the one of CSDL. What each says stays in the declarations, the page's first. */
export function mergeProperty(docs: Property, csdl: Property, lead: Lead): Property {
  const { inferred: _inferred, ...documented } = docs;
  const leader = lead.types === "csdl" ? csdl : docs;
  const nullable = leading(lead.nullability, docs.nullable, csdl.nullable);
  const description = leading(lead.descriptions, docs.description, csdl.description);
  const readOnly = leading(lead.types, docs.readOnly, csdl.readOnly);
  return {
    ...csdl,
    ...documented,
    name: leader.name,
    type: leader.type,
    ...(nullable !== undefined && { nullable }),
    ...(readOnly !== undefined && { readOnly }),
    ...(description !== undefined && { description }),
    ...((docs.supports ?? csdl.supports) && { supports: { ...csdl.supports, ...docs.supports } }),
    declarations: [...docs.declarations, ...csdl.declarations],
  };
}
