import type { TypeRef } from "../../model/api-model.ts";
import { itemRef } from "../names/type-code.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Schemas of the primitive types as JSON carries them (OData JSON Format 4.01, section 7.1). */
const primitives: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries({
    "Edm.Binary": { type: "string", contentEncoding: "base64" },
    "Edm.Boolean": { type: "boolean" },
    "Edm.Byte": { type: "integer", minimum: 0, maximum: 255 },
    "Edm.Date": { type: "string", format: "date" },
    "Edm.DateTimeOffset": { type: "string", format: "date-time" },
    "Edm.Decimal": { type: "number" },
    "Edm.Double": { type: "number" },
    "Edm.Duration": { type: "string", format: "duration" },
    "Edm.Guid": { type: "string", format: "uuid" },
    "Edm.Int16": { type: "integer", minimum: -32_768, maximum: 32_767 },
    "Edm.Int32": { type: "integer", minimum: -2_147_483_648, maximum: 2_147_483_647 },
    "Edm.Int64": { type: "integer", format: "int64" },
    "Edm.SByte": { type: "integer", minimum: -128, maximum: 127 },
    "Edm.Single": { type: "number" },
    "Edm.String": { type: "string" },
    "Edm.TimeOfDay": { type: "string", pattern: "^\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?$" },
  }),
);

/**
 * Returns the schema of a reference: a primitive's own, `$ref` to a type that `names` has, an array for a collection.
 * What nothing is known of takes anything.
 */
export function refSchema(ref: TypeRef, names: { has(name: string): boolean }, base = "#/$defs/"): JsonSchema {
  const item = itemRef(ref);
  if (item !== undefined) return { type: "array", items: refSchema(item, names, base) };
  if (names.has(ref)) return { $ref: base + pointerPart(ref) };
  return primitives.get(ref) ?? {};
}

/** Makes a schema take null as well. */
export function nullableSchema(schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined) return { anyOf: [schema, { type: "null" }] };
  return typeof schema.type === "string" ? { ...schema, type: [schema.type, "null"] } : schema;
}

/** A name as part of a JSON pointer in a URI fragment (RFC 6901, section 6). */
function pointerPart(name: string): string {
  return encodeURIComponent(
    name
      .replace(/\p{Cs}/gu, "\ufffd")
      .replace(/~/g, "~0")
      .replace(/\//g, "~1"),
  );
}
