import type { TypeRef } from "../../model/api-model.ts";
import type { Code } from "./code.ts";
import { formatOf } from "./format-of.ts";
import type { TypeNames } from "./name-types.ts";

/** How references to types are printed. */
export interface TypeCodeOptions {
  readonly dates?: "string" | "Date";
  readonly brands?: boolean;
}

/** The file of the types that every API shares. */
export const supportPath = "odata.ts";

/** TypeScript of the primitive types, as the published Graph types have them (OData CSDL XML 4.01, section 3.3). */
const primitives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Edm.Binary": "string",
    "Edm.Boolean": "boolean",
    "Edm.Byte": "number",
    "Edm.Date": "string",
    "Edm.DateTimeOffset": "string",
    "Edm.Decimal": "number",
    "Edm.Double": "number",
    "Edm.Duration": "string",
    "Edm.Guid": "string",
    "Edm.Int16": "number",
    "Edm.Int32": "number",
    "Edm.Int64": "number",
    "Edm.SByte": "number",
    "Edm.Single": "number",
    "Edm.String": "string",
    "Edm.TimeOfDay": "string",
  }),
);

/** Prints a type reference as a TypeScript type; what the model doesn't know is `unknown`. */
export function typeCode(ref: TypeRef, names: TypeNames, options: TypeCodeOptions = {}): Code {
  const item = itemRef(ref);
  if (item === undefined) return scalarCode(ref, names, options);
  const inner = typeCode(item, names, options);
  const element = /[\s|&]/.test(inner.text) ? `(${inner.text})` : inner.text;
  return { text: `${element}[]`, imports: inner.imports };
}

/** Returns the item type of `Collection(…)`, nothing for any other reference. */
export function itemRef(ref: TypeRef): TypeRef | undefined {
  return ref.startsWith("Collection(") && ref.endsWith(")") ? ref.slice("Collection(".length, -1) : undefined;
}

function scalarCode(ref: TypeRef, names: TypeNames, options: TypeCodeOptions): Code {
  const name = names.get(ref);
  if (name) return { text: name.identifier, imports: [{ identifier: name.identifier, path: name.path }] };
  if (options.dates === "Date" && (ref === "Edm.DateTimeOffset" || ref === "Edm.Date")) return plain("Date");
  const type = primitives.get(ref) ?? "unknown";
  const brand = options.brands === true && type === "string" ? formatOf(ref) : undefined;
  if (brand === undefined) return plain(type);
  return { text: `Branded<"${brand}">`, imports: [{ identifier: "Branded", path: supportPath }] };
}

function plain(text: string): Code {
  return { text, imports: [] };
}
