import type { Property } from "../api-model.ts";
import type { Writable } from "../writable.ts";
import { type Lead, leading } from "./lead.ts";

/** Merges a property of a page with the one of CSDL. What each says stays in the declarations, the page's first. */
export function mergeProperty(docs: Property, csdl: Property, lead: Lead): Property {
  const leader = lead.types === "csdl" ? csdl : docs;
  const nullable = leading(lead.nullability, docs.nullable, csdl.nullable);
  const description = leading(lead.descriptions, docs.description, csdl.description);
  const readOnly = leading(lead.types, docs.readOnly, csdl.readOnly);
  const merged: Writable<Property> = {
    ...csdl,
    ...stated(docs),
    name: leader.name,
    type: leader.type,
    declarations: docs.declarations.concat(csdl.declarations),
  };
  if (nullable !== undefined) merged.nullable = nullable;
  if (readOnly !== undefined) merged.readOnly = readOnly;
  if (description !== undefined) merged.description = description;
  if (docs.supports !== undefined) merged.supports = { ...csdl.supports, ...docs.supports };
  return merged;
}

/** With CSDL nothing is inferred any more. */
function stated(docs: Property): Property {
  if (docs.inferred === undefined) return docs;
  const { inferred: _inferred, ...documented } = docs;
  return documented;
}
