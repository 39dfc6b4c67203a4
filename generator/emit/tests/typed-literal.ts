import type { ApiModel, TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printField } from "../names/print-field.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { objectBrackets, placeWithin, printList } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { itemRef } from "../names/type-code.ts";
import { printItems, printValue } from "../routes/print-value.ts";
import { isControlKey } from "./is-control-key.ts";
import { lineOf, memberTypes } from "./member-types.ts";

/** A JSON value as TypeScript that the compiler holds against a type. */
export type TypedLiteral = Code;

const documented: ImportedName = { identifier: "Documented", path: "runtime/test-api.ts" };
const openProperties: ImportedName = { identifier: "OpenProperties", path: "runtime/test-api.ts" };

/** What is added to the type of an object that has properties beyond those of its open type. */
export const openCode: Code = code` & ${openProperties}`;

const instance: ImportedName = { identifier: "instance", path: "runtime/test-api.ts", value: true };

/**
 * Prints a JSON value that is an instance of a type. An object that names a subtype in `@odata.type` is printed as
 * `instance<Documented<Subtype>>({ … })`, for the compiler to know which properties it may have.
 */
export function typedLiteral(
  context: EmitContext,
  value: PlainJson,
  type: TypeRef | undefined,
  place: Place,
): TypedLiteral {
  if (typeof value !== "object" || value === null) return { text: printValue(value, place), imports: [] };
  if (Array.isArray(value)) return arrayLiteral(context, value, type, place);
  const members = new Map(Object.entries(value));
  return objectLiteral(context, members, memberTypes(context.model, namedType(members) ?? type), place);
}

function arrayLiteral(
  context: EmitContext,
  items: readonly PlainJson[],
  type: TypeRef | undefined,
  place: Place,
): TypedLiteral {
  const itemType = type === undefined ? undefined : itemRef(type);
  const parts = items.map((item) => valueLiteral(context, item, itemType, placeWithin(place)));
  const text = printItems(
    parts.map((part) => part.text),
    items,
    place,
  );
  return { text, imports: parts.flatMap(({ imports }) => imports) };
}

/** Prints an object whose members are of the types given by name. */
export function objectLiteral(
  context: EmitContext,
  members: ReadonlyMap<string, PlainJson>,
  types: ReadonlyMap<string, TypeRef>,
  place: Place,
): TypedLiteral {
  const parts = [...members].map(([name, value]) => {
    const key = printLiteralKey(name);
    const { text, imports } = valueLiteral(context, value, types.get(name), placeWithin(place, `${key}: `));
    return { text: printField(key, text, placeWithin(place)), imports };
  });
  const text = printList(
    parts.map((part) => part.text),
    objectBrackets,
    place,
  );
  return { text, imports: parts.flatMap(({ imports }) => imports) };
}

/** Prints a value below the root, whose type the context gives. */
function valueLiteral(context: EmitContext, value: PlainJson, type: TypeRef | undefined, place: Place): TypedLiteral {
  const held = ownTypeCode(context, value, type);
  if (!held) return typedLiteral(context, value, type, place);
  const call = code`${instance}<${held}>`;
  const literal = typedLiteral(context, value, type, { ...place, taken: place.taken + call.text.length + 2 });
  return code`${call}(${literal})`;
}

/** Returns the type that an object says is its own, where that is another than it has by its place. */
function ownTypeCode(context: EmitContext, value: PlainJson, type: TypeRef | undefined): Code | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const members = new Map(Object.entries(value));
  const own = namedType(members) ?? type;
  const isOpen = addsToOpenType(context.model, own, members);
  const name = own === undefined || (own === type && !isOpen) ? undefined : context.names.get(own);
  if (!name || type === undefined || !context.names.has(type)) return undefined;
  return code`${documented}<${{ identifier: name.identifier, path: name.path }}>${isOpen ? openCode : code``}`;
}

/** Tells an object of an open type that has more than the type declares. */
export function addsToOpenType(
  model: ApiModel,
  type: TypeRef | undefined,
  members: ReadonlyMap<string, PlainJson>,
): boolean {
  if (!lineOf(model, type).some(({ openType }) => openType)) return false;
  const types = memberTypes(model, type);
  return [...members.keys()].some((key) => !types.has(key) && !isControlKey(key));
}

/** Returns the type that an object names as its own. */
export function namedType(members: ReadonlyMap<string, PlainJson>): TypeRef | undefined {
  const name = members.get("@odata.type");
  return typeof name === "string" ? name.replace(/^#/, "") : undefined;
}
