import { validate } from "@cfworker/json-schema";
import type { OutputUnit, Schema } from "@cfworker/json-schema";

/** The part of `schemas.json` that checking needs. */
export interface Schemas {
  readonly $defs: object;
}

/** Something in a value that its schema doesn't allow. */
export interface Fault {
  /** Slash-separated path into the value: `/assignments/0/id`; empty for the value as a whole. */
  readonly place: string;
  readonly message: string;
}

/** Checks a value against a CSDL type expression; an empty list means that it conforms. */
export type CheckValue = (type: string, value: unknown) => readonly Fault[];

/** JSON of the primitive types (OData JSON 4.01, section 7.1). A type that isn't listed allows anything. */
const primitives: Readonly<Record<string, Schema>> = {
  "Edm.Binary": { type: "string" },
  "Edm.Boolean": { type: "boolean" },
  "Edm.Byte": { type: "integer", minimum: 0, maximum: 255 },
  "Edm.Date": { type: "string" },
  "Edm.DateTimeOffset": { type: "string" },
  "Edm.Decimal": { type: ["number", "string"] },
  "Edm.Double": { type: ["number", "string"] },
  "Edm.Duration": { type: "string" },
  "Edm.Guid": { type: "string" },
  "Edm.Int16": { type: "integer" },
  "Edm.Int32": { type: "integer" },
  "Edm.Int64": { type: "integer" },
  "Edm.SByte": { type: "integer" },
  "Edm.Single": { type: ["number", "string"] },
  "Edm.String": { type: "string" },
  "Edm.TimeOfDay": { type: "string" },
};

/** Formats of OData are wider than those of JSON Schema: durations are signed, times have any number of digits. */
const leniently = new Set(["format"]);

/** Keywords that only say that something below them failed. */
const wrappers = new Set([
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "properties",
  "items",
  "prefixItems",
  "if",
  "then",
  "else",
]);

/** Makes the function that checks values against the schemas of an API. Interprets them: nothing is compiled. */
export function checkerOf(schemas: Schemas): CheckValue {
  const definitions = new Map<string, Schema>(Object.entries(schemas.$defs));
  const schemaByReference = Object.fromEntries(
    [...definitions].map(([name, schema]) => [`#/$defs/${name}`, schema] as const),
  );
  return (type, value) => {
    const schema = schemaOf(ownType(type, value, definitions), definitions);
    const { valid, errors } = validate(value, schema, "2020-12", schemaByReference, false);
    return valid ? [] : faultsOf(value, errors);
  };
}

/** An object that names its own type in `@odata.type` is checked as that. */
function ownType(type: string, value: unknown, definitions: ReadonlyMap<string, Schema>): string {
  if (typeof value !== "object" || value === null || !("@odata.type" in value)) return type;
  const name = String(value["@odata.type"]).replace(/^#/, "");
  return definitions.has(name) ? name : type;
}

function schemaOf(type: string, definitions: ReadonlyMap<string, Schema>): Schema {
  const item = itemType(type);
  if (item !== undefined) return { type: "array", items: nullable(schemaOf(item, definitions)) };
  if (definitions.has(type)) return { $ref: `#/$defs/${type}` };
  return Object.hasOwn(primitives, type) ? (primitives[type] ?? {}) : {};
}

/** Returns the `x` of `Collection(x)`, nothing for any other type. */
export function itemType(type: string): string | undefined {
  return /^Collection\((.+)\)$/.exec(type)?.[1];
}

function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

/** Keeps what failed itself, and leaves out what failed for it. */
function faultsOf(value: unknown, errors: readonly OutputUnit[]): readonly Fault[] {
  const own = errors.filter(
    ({ keyword, instanceLocation, error }) =>
      !wrappers.has(keyword) &&
      !leniently.has(keyword) &&
      !isAllowed(valueAt(value, placeOf(instanceLocation)), keyword, error),
  );
  return withoutNulls(own).map(({ instanceLocation, error }) => ({ place: placeOf(instanceLocation), message: error }));
}

/** What fails for a null alone may have been all that failed around it, so that this is looked at again. */
function withoutNulls(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const kept = errors.filter((error) => !isNullAlone(error, errors));
  return kept.length === errors.length ? kept : withoutNulls(kept);
}

/** Services read members of enums whatever their case; the message ends with the list of them. */
function isAllowed(value: unknown, keyword: string, message: string): boolean {
  if (isPlaceholder(value)) return true;
  if (keyword !== "enum" || typeof value !== "string") return false;
  const members: unknown = JSON.parse(message.slice(message.indexOf("["), message.lastIndexOf("]") + 1));
  return Array.isArray(members) && members.some((member) => String(member).toLowerCase() === value.toLowerCase());
}

/** Tells the null of `anyOf: [x, null]` where nothing else was wrong with the `x`. */
function isNullAlone({ keywordLocation }: OutputUnit, errors: readonly OutputUnit[]): boolean {
  const other = /^(.*\/anyOf\/)1\/type$/s.exec(keywordLocation)?.[1];
  return other !== undefined && !errors.some((error) => error.keywordLocation.startsWith(`${other}0`));
}

function placeOf(location: string): string {
  return location.replace(/^#/, "");
}

/** Finds the value at a JSON pointer. */
function valueAt(value: unknown, place: string): unknown {
  const keys = place
    .split("/")
    .slice(1)
    .map((key) => decodePointer(key));
  return keys.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? new Map(Object.entries(at)).get(key) : undefined),
    value,
  );
}

function decodePointer(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

const typeWord =
  /^(?:string|boolean|bool|u?int(?:16|32|64)?|integer|number|double|single|float|decimal|g?uu?id|binary|byte|date|datetime|datetimeoffset|timestamp|timeofday|duration|url|uri|json|object|array|enum|null|value)(?:$|[ (])/i;

/** Tells a text that documentation writes where any value may stand: `String`, `datetime-value`, `{id}`, `a | b`. */
export function isPlaceholder(text: unknown): boolean {
  if (typeof text !== "string") return false;
  return (
    text.trim() === "" ||
    typeWord.test(text) ||
    /[{}<>[\]|…]|\.\.\.|^(?:@odata\.type|#?microsoft\.graph\.)|[-_ ](?:value|id|timestamp|url|string|name)$/i.test(text)
  );
}
