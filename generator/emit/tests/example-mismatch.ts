import type { TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import type { BuiltContract } from "../routes/build-contract.ts";
import type { BuiltExample } from "../routes/build-examples.ts";
import { writeAct } from "../routes/operation-types.ts";
import { controlMismatch } from "./control-mismatch.ts";
import { findMismatch, findWriteMismatch } from "./find-mismatch.ts";
import { isControlKey } from "./is-control-key.ts";
import { wrappedValue } from "./root-literal.ts";

/** Says why the compiler would refuse the body of a documented request; nothing where it takes it. */
export function requestMismatch(
  context: EmitContext,
  built: BuiltContract,
  { contract: { request } }: BuiltExample,
): string | undefined {
  const { type, properties, required } = built.contract.request ?? {};
  const { body } = request;
  if (body === undefined) return undefined;
  if (properties && type === undefined)
    return propertiesMismatch(context, body, { properties, required: required ?? [] });
  const act = writeAct(context, built);
  if (type === undefined || act === undefined) return findMismatch(context, body, type);
  return findWriteMismatch(context, body, type, act);
}

/** Says why the compiler would refuse the body of a documented response, which is an instance of `type`. */
export function responseMismatch(
  context: EmitContext,
  { contract: { response } }: BuiltExample,
  type: TypeRef | undefined,
): string | undefined {
  const { body } = response;
  if (body === undefined || type === undefined) return undefined;
  const value = wrappedValue(context, body, type);
  if (value === undefined && !travelsInValue(context, type)) return findMismatch(context, body, type);
  const control = controlMismatch(body);
  if (control !== undefined || value === undefined) return control ?? valueMismatch(context, body, type);
  return findMismatch(context, value, Array.isArray(value) ? `Collection(${type})` : type);
}

/** What an operation answers as the `value` of an object. */
function travelsInValue({ model, names }: EmitContext, type: TypeRef): boolean {
  return !names.has(type) || model.types.get(type)?.kind === "enumType";
}

function valueMismatch(context: EmitContext, body: PlainJson, type: TypeRef): string | undefined {
  const members = new Map(typeof body === "object" && body !== null ? Object.entries(body) : []);
  const items = members.get("value");
  const other = [...members.keys()].find((key) => key !== "value" && !isControlKey(key));
  if (items === undefined) return `the body has no \`value\` for \`${type}\``;
  return other === undefined ? findMismatch(context, items, type) : `\`${other}\` is beside \`value\``;
}

function propertiesMismatch(
  context: EmitContext,
  body: PlainJson,
  { properties, required }: { properties: Readonly<Record<string, TypeRef>>; required: readonly string[] },
): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "the body is no object";
  const missing = required.find((name) => !Object.hasOwn(body, name));
  if (missing !== undefined) return `\`${missing}\` is required and missing`;
  for (const [name, value] of Object.entries(body)) {
    const type = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (type === undefined && !isControlKey(name)) return `\`${name}\` is no property of the body`;
    const found = value === null ? undefined : findMismatch(context, value, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
