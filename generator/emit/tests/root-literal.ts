import type { TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { argumentBrackets, listCode } from "../names/print-list.ts";
import { typeCode } from "../names/type-code.ts";
import { collectionName, payloadCode, valueName } from "../routes/operation-types.ts";
import { memberTypes } from "./member-types.ts";
import { addsToOpenType, namedType, objectLiteral, openCode, typedLiteral } from "./typed-literal.ts";

/** The type that an operation gives a body: as a CSDL expression, and as the generated code calls it. */
export interface DeclaredType {
  readonly type: TypeRef | undefined;
  readonly code: Code;
  /** The types of the members of a body that has no type of its own. */
  readonly properties?: ReadonlyMap<string, TypeRef>;
}

const documented: ImportedName = { identifier: "Documented", path: "runtime/test-api.ts" };

/**
 * Prints the declaration of a constant that holds a documented body against its type. A body that names another type
 * as its own is held against that, and one that wraps its payload in `value` against the wrapped type.
 */
export function rootLiteral(context: EmitContext, name: string, body: PlainJson, declared: DeclaredType): Code {
  const held = wrappedType(context, body, ownType(context, body, declared));
  const open = addsToOpenType(context.model, held.type, membersOf(body)) ? openCode : code``;
  const taken = `const ${name}: ${documented.identifier}${open.text} = {`.length;
  const argument = listCode([held.code], argumentBrackets, { indent: "    ", taken });
  const annotation = context.options.dates === "Date" ? code`` : code`: ${documented}${argument}${open}`;
  const head = code`const ${name}${annotation} = `;
  const place = { indent: "    ", taken: head.text.length - head.text.lastIndexOf("\n") };
  const literal = held.properties
    ? objectLiteral(context, membersOf(body), held.properties, place)
    : typedLiteral(context, body, held.type, place);
  return code`    ${head}${literal};\n`;
}

/** The type that a body names in `@odata.type`, where generated code has it. */
function ownType(context: EmitContext, body: PlainJson, declared: DeclaredType): DeclaredType {
  const type = namedType(membersOf(body));
  const isOther = type !== undefined && type !== declared.type && context.names.has(type);
  return isOther ? { type, code: payloadCode(context, type) } : declared;
}

/** Wraps the type of a body that has nothing but a `value`, which the type itself doesn't have. */
function wrappedType(context: EmitContext, body: PlainJson, declared: DeclaredType): DeclaredType {
  const { type } = declared;
  const value = wrappedValue(context, body, type);
  if (type === undefined || value === undefined) return declared;
  const wrapper = Array.isArray(value) ? collectionName : valueName;
  const inner = code`${wrapper}<${typeCode(type, context.names, context.options)}>`;
  if (Array.isArray(value)) return { type: `Collection(${type})`, code: inner };
  return { type, code: inner, properties: new Map([["value", type]]) };
}

/** Returns what a body that has nothing but a `value` wraps; nothing where that is a property of its type. */
export function wrappedValue(
  { model }: EmitContext,
  body: PlainJson,
  type: TypeRef | undefined,
): PlainJson | undefined {
  const members = membersOf(body);
  const isWrapped = [...members.keys()].every((key) => key === "value" || key.includes("@"));
  const isType = type !== undefined && model.types.has(type) && !memberTypes(model, type).has("value");
  return isWrapped && isType ? members.get("value") : undefined;
}

function membersOf(body: PlainJson): ReadonlyMap<string, PlainJson> {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return new Map(isObject ? Object.entries(body) : []);
}
