import type { ApiModel, StructuredType, TypeRef } from "../../model/api-model.ts";
import type { PlainJson } from "../../model/json/plain-json.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { itemRef } from "../names/type-code.ts";
import { printList, printValue } from "../routes/print-value.ts";

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
  indent: string,
): TypedLiteral {
  if (typeof value !== "object" || value === null) return { text: printValue(value), imports: [] };
  if (Array.isArray(value)) return arrayLiteral(context, value, type, indent);
  const members = new Map(Object.entries(value));
  return objectLiteral(context, members, memberTypes(context.model, namedType(members) ?? type), indent);
}

function arrayLiteral(
  context: EmitContext,
  items: readonly PlainJson[],
  type: TypeRef | undefined,
  indent: string,
): TypedLiteral {
  const itemType = type === undefined ? undefined : itemRef(type);
  const parts = items.map((item) => valueLiteral(context, item, itemType, `${indent}  `));
  const text = printList(
    parts.map((part) => part.text),
    { open: "[", close: "]", space: "" },
    indent,
  );
  return { text, imports: parts.flatMap(({ imports }) => imports) };
}

/** Prints an object whose members are of the types given by name. */
export function objectLiteral(
  context: EmitContext,
  members: ReadonlyMap<string, PlainJson>,
  types: ReadonlyMap<string, TypeRef>,
  indent: string,
): TypedLiteral {
  const parts = [...members].map(([key, value]) => {
    const { text, imports } = valueLiteral(context, value, types.get(key), `${indent}  `);
    return { text: `${printLiteralKey(key)}: ${text}`, imports };
  });
  const text = printList(
    parts.map((part) => part.text),
    { open: "{", close: "}", space: " " },
    indent,
  );
  return { text, imports: parts.flatMap(({ imports }) => imports) };
}

/** Prints a value below the root, whose type the context gives. */
function valueLiteral(context: EmitContext, value: PlainJson, type: TypeRef | undefined, indent: string): TypedLiteral {
  const literal = typedLiteral(context, value, type, indent);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return literal;
  const members = new Map(Object.entries(value));
  const own = namedType(members) ?? type;
  const isOpen = addsToOpenType(context.model, own, members);
  const name = own === undefined || (own === type && !isOpen) ? undefined : context.names.get(own);
  if (!name || type === undefined || !context.names.has(type)) return literal;
  const held = code`${documented}<${{ identifier: name.identifier, path: name.path }}>${isOpen ? openCode : code``}`;
  return code`${instance}<${held}>(${literal})`;
}

/** Tells an object of an open type that has more than the type declares. */
export function addsToOpenType(
  model: ApiModel,
  type: TypeRef | undefined,
  members: ReadonlyMap<string, PlainJson>,
): boolean {
  if (!lineOf(model, type).some(({ openType }) => openType)) return false;
  const types = memberTypes(model, type);
  return [...members.keys()].some((key) => !types.has(key) && !/@.*\./s.test(key));
}

/** Returns the type that an object names as its own. */
export function namedType(members: ReadonlyMap<string, PlainJson>): TypeRef | undefined {
  const name = members.get("@odata.type");
  return typeof name === "string" ? name.replace(/^#/, "") : undefined;
}

/** Returns the types of an object's members; a collection travels in an object with a `value`. */
export function memberTypes(model: ApiModel, type: TypeRef | undefined): ReadonlyMap<string, TypeRef> {
  if (type !== undefined && itemRef(type) !== undefined) return new Map([["value", type]]);
  const types = new Map<string, TypeRef>();
  for (const ancestor of lineOf(model, type)) {
    for (const property of [...ancestor.properties, ...ancestor.navigationProperties]) {
      if (!types.has(property.name)) types.set(property.name, property.type);
    }
  }
  return types;
}

/** Returns a type and its bases, each once: a circle of base types ends. */
export function lineOf(model: ApiModel, name: TypeRef | undefined): readonly StructuredType[] {
  const line = new Set<StructuredType>();
  for (let next = name; next !== undefined;) {
    const type = model.types.get(next);
    if (!type || type.kind === "enumType" || line.has(type)) break;
    line.add(type);
    next = type.baseType;
  }
  return [...line];
}
