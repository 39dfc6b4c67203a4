import type { TypeRef } from "../../model/api-model.ts";

/** What the JSON values of primitive types look like (OData JSON Format 4.01, section 7.1), in JSON Schema's words. */
const formats: ReadonlyMap<TypeRef, string> = new Map([
  ["Edm.Binary", "base64"],
  ["Edm.Date", "date"],
  ["Edm.DateTimeOffset", "date-time"],
  ["Edm.Duration", "duration"],
  ["Edm.Guid", "uuid"],
  ["Edm.Int64", "int64"],
  ["Edm.TimeOfDay", "time"],
]);

/** Returns the format of a primitive type's values where TypeScript's type doesn't say it: `date-time`. */
export function formatOf(type: TypeRef): string | undefined {
  return formats.get(type);
}
