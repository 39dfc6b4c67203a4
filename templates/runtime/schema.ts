import { validate } from "@cfworker/json-schema";
import type { OutputUnit, Schema, ValidationResult } from "@cfworker/json-schema";

/** The part of `schemas.json` that checking needs. A definition is asked for when a value is held against it. */
export interface Schemas {
  readonly $defs: object;
}

/** Something in a value that its schema doesn't allow. */
export interface Fault {
  /** Slash-separated path into the value: `/assignments/0/id`; empty for the value as a whole. */
  readonly place: string;
  readonly message: string;
}

/**
 * Checks a value against a CSDL type expression; an empty list means that it conforms. One that is partial may lack what
 * its type requires: a request needn't send what the service sets, or what it is to leave as it is.
 */
export type CheckValue = (type: string, value: unknown, isPartial?: boolean) => readonly Fault[];

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

/** What references to definitions begin with. */
const definitions = "#/$defs/";

/** Makes the function that checks values against the schemas of an API. Interprets them: nothing is compiled. */
export function checkerOf({ $defs }: Schemas): CheckValue {
  const schemaByReference = new Proxy<Record<string, Schema>>(
    {},
    { get: (_, reference) => memberOf($defs, definitionName(String(reference), $defs)) },
  );
  return (type, value, isPartial = false) => {
    const schema = schemaOf(ownType(type, value, $defs), $defs);
    const { valid, errors } = validateWithin(value, schema, schemaByReference);
    return valid ? [] : faultsOf(value, isPartial ? errors.filter((error) => !isLackOfRoot(error)) : errors);
  };
}

/** The definition that a reference names: as it stands, or out of a JSON pointer in a URI (RFC 6901, section 6). */
function definitionName(reference: string, $defs: object): string {
  const name = reference.slice(definitions.length);
  if (Object.hasOwn($defs, name)) return name;
  return decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A value with more errors than fit on the stack has one: that it can't be checked. */
function validateWithin(value: unknown, schema: Schema, schemaByReference: Record<string, Schema>): ValidationResult {
  try {
    return validate(value, schema, "2020-12", schemaByReference, false);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "The value is too large, or wrong in too many places, to be checked.";
    return { valid: false, errors: [{ keyword: "", keywordLocation: "#", instanceLocation: "#", error: message }] };
  }
}

/** An object that names its own type in `@odata.type` is checked as that. */
function ownType(type: string, value: unknown, $defs: object): string {
  if (typeof value !== "object" || value === null || !("@odata.type" in value)) return type;
  const name = String(value["@odata.type"]).replace(/^#/, "");
  return Object.hasOwn($defs, name) ? name : type;
}

function schemaOf(type: string, $defs: object): Schema {
  const item = itemType(type);
  if (item !== undefined) return { type: "array", items: nullable(schemaOf(item, $defs)) };
  if (Object.hasOwn($defs, type)) return { $ref: definitions + type };
  return Object.hasOwn(primitives, type) ? (primitives[type] ?? {}) : {};
}

/** Returns the `x` of `Collection(x)`, nothing for any other type. */
export function itemType(type: string): string | undefined {
  return /^Collection\((.+)\)$/.exec(type)?.[1];
}

function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

function isLackOfRoot({ keyword, instanceLocation }: OutputUnit): boolean {
  return keyword === "required" && placeOf(instanceLocation) === "";
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
  const locations = [...new Set(errors.map(({ keywordLocation }) => keywordLocation))];
  locations.sort();
  const kept = errors.filter((error) => !isNullAlone(error, locations));
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
function isNullAlone({ keywordLocation }: OutputUnit, locations: readonly string[]): boolean {
  const other = /^(.*\/anyOf\/)1\/type$/s.exec(keywordLocation)?.[1];
  return other !== undefined && !hasPrefix(locations, `${other}0`);
}

/** Tells whether any text of a sorted list begins with a prefix. */
function hasPrefix(sorted: readonly string[], prefix: string): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? "") < prefix) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(prefix) === true;
}

function placeOf(location: string): string {
  return location.replace(/^#/, "");
}

/** Finds the value at a JSON pointer. */
function valueAt(value: unknown, place: string): unknown {
  const keys = place.split("/").slice(1);
  return keys.reduce<unknown>((at, key) => memberOf(at, decodePointer(key)), value);
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
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
