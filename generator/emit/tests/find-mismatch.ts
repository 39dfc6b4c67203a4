import type { EnumType, TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import { itemRef } from "../names/type-code.ts";
import type { BodyFacts } from "../types/find-bodies.ts";
import { isAnyJson } from "../types/is-any-json.ts";
import { printJson } from "../../text/print-json.ts";
import { controlMismatch } from "./control-mismatch.ts";
import { isControlKey } from "./is-control-key.ts";
import { lineOf, memberTypes } from "./member-types.ts";
import { objectFacts } from "./object-facts.ts";
import { namedType } from "./typed-literal.ts";

/** What JSON the primitive types have, where that isn't a string. */
const jsonTypes: ReadonlyMap<TypeRef, string> = new Map([
  ["Edm.Boolean", "boolean"],
  ["Edm.Byte", "number"],
  ["Edm.Decimal", "number"],
  ["Edm.Double", "number"],
  ["Edm.Int16", "number"],
  ["Edm.Int32", "number"],
  ["Edm.Int64", "number"],
  ["Edm.SByte", "number"],
  ["Edm.Single", "number"],
]);

const untyped: ReadonlySet<TypeRef> = new Set(["Edm.Untyped", "Edm.Stream", "Edm.Json"]);

/** What is looked at to tell how types are generated. */
export type MismatchContext = Pick<EmitContext, "model" | "options" | "hierarchy">;

/**
 * Finds the first place of a value that its type as generated doesn't allow, as a sentence; nothing where the compiler
 * takes the value.
 */
export function findMismatch(
  context: MismatchContext,
  value: PlainJson,
  type: TypeRef | undefined,
): string | undefined {
  if (type === undefined || untyped.has(type)) return namedMismatch(context, value);
  const item = itemRef(type);
  if (item !== undefined) return collectionMismatch(context, value, item);
  const known = context.model.types.get(type);
  if (isAnyJson(known)) return namedMismatch(context, value);
  if (known?.kind === "enumType") return enumMismatch(value, known);
  if (known) return objectMismatch(context, value, type);
  if (!type.startsWith("Edm.")) return namedMismatch(context, value);
  const wanted = jsonTypes.get(type) ?? "string";
  return typeof value === wanted ? undefined : `${printJson(value).slice(0, 40)} is no \`${type}\``;
}

/** Finds the first place of a request body that the type as generated which creates or updates a resource refuses. */
export function findWriteMismatch(
  context: EmitContext,
  body: PlainJson,
  type: TypeRef,
  act: "create" | "update",
): string | undefined {
  const written = writeMismatch(context, body, type, context.bodies.get(type)?.[act]);
  if (written !== undefined || !context.names.has(type)) return written ?? findMismatch(context, body, type);
  const misfit = memberMismatch(context, body, type);
  return misfit ?? (heldType(context, body, type) === type ? undefined : missingMember(context, body, type));
}

function writeMismatch(
  { model }: MismatchContext,
  body: PlainJson,
  type: TypeRef,
  facts: BodyFacts | undefined,
): string | undefined {
  if (!facts || typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const missing = [...facts.required].find((name) => !Object.hasOwn(body, name));
  if (missing !== undefined) return `\`${missing}\` is required and missing`;
  const properties = lineOf(model, type).flatMap((one) => [...one.properties, ...one.navigationProperties]);
  const readOnly = properties.find(
    ({ name, readOnly: isReadOnly }) =>
      isReadOnly === true && !facts.required.has(name) && !facts.sent.has(name) && Object.hasOwn(body, name),
  );
  return readOnly && `\`${readOnly.name}\` is read-only`;
}

/** Where no type is known, an object is held to the one that it names all the same. */
function namedMismatch(context: MismatchContext, value: PlainJson): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const own = Array.isArray(value) ? undefined : namedType(new Map(Object.entries(value)));
  if (own !== undefined && context.model.types.has(own)) return objectMismatch(context, value, own);
  return firstOf(Object.values(value), (member: PlainJson) => namedMismatch(context, member));
}

function collectionMismatch(context: MismatchContext, value: PlainJson, item: TypeRef): string | undefined {
  if (!Array.isArray(value)) return `a collection of \`${item}\` is no array`;
  return firstOf(value, (one: PlainJson) => findMismatch(context, one, item));
}

function enumMismatch(value: PlainJson, type: EnumType): string | undefined {
  const members = new Set(type.members.map(({ name }) => name));
  const named = typeof value === "string" && type.flags ? value.split(",").map((name) => name.trim()) : [value];
  const isMember = members.size === 0 || named.every((name) => typeof name === "string" && members.has(name));
  return isMember ? undefined : `${printJson(value).slice(0, 60)} is no member of \`${type.name}\``;
}

function objectMismatch(context: MismatchContext, value: PlainJson, declared: TypeRef): string | undefined {
  return memberMismatch(context, value, declared) ?? missingMember(context, value, declared);
}

/** Finds what an object has that its type doesn't allow, whatever it lacks. */
function memberMismatch(context: MismatchContext, value: PlainJson, declared: TypeRef): string | undefined {
  const { model } = context;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `a value is no \`${declared}\``;
  const type = heldType(context, value, declared);
  const line = lineOf(model, type);
  if (!line.some(({ name }) => name === declared)) return `\`${type}\` is no subtype of \`${declared}\``;
  const isOpen = line.some(({ openType }) => openType);
  const types = memberTypes(model, type);
  const notNull = line[0] && objectFacts(line[0], context).notNull;
  const found = firstOf(Object.entries(value), ([key, member]: readonly [string, PlainJson]) => {
    const memberType = types.get(key);
    if (memberType !== undefined && member === null && !notNull?.has(key)) return undefined;
    if (memberType !== undefined) return findMismatch(context, member, memberType);
    return isOpen || isControlKey(key) ? undefined : `\`${key}\` is no property of \`${type}\``;
  });
  return found ?? controlMismatch(value);
}

/** Returns the type that a value is held to: the one that it names, where the model has that, else the one declared. */
function heldType({ model }: MismatchContext, value: PlainJson, declared: TypeRef): TypeRef {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const named = isObject ? namedType(new Map(Object.entries(value))) : undefined;
  return named !== undefined && model.types.has(named) ? named : declared;
}

function missingMember(context: MismatchContext, value: PlainJson, declared: TypeRef): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const [type] = lineOf(context.model, heldType(context, value, declared));
  const missing = type && objectFacts(type, context).required.find((name) => !Object.hasOwn(value, name));
  return missing === undefined ? undefined : `\`${missing}\` is required and missing`;
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
