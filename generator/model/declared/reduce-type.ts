import type { TypeSyntax } from "../../parse/typescript/declaration-syntax.ts";
import { aliasUse } from "./alias-use.ts";
import type { DeclaredItem, DeclaredPrimitive, DeclaredRef } from "./declared-api.ts";
import type { DeclaredNames, DeclaredPlace } from "./resolve-declared.ts";

/** What a written type comes to. Without `ref` it is nothing but `null` or `undefined`. */
export interface ReducedType {
  readonly ref?: DeclaredRef;
  readonly nullable: boolean;
  readonly optional: boolean;
}

/** A type takes no more steps than this to work out: aliases may go round in circles, or multiply. */
const maxSteps = 500;

/**
 * Works out what a written type holds: aliases and their parameters filled in, `null` and `undefined` put aside, arrays
 * as collections. What isn't one kind of thing says nothing.
 */
export function reduceType(type: TypeSyntax, from: DeclaredPlace, names: DeclaredNames): ReducedType {
  return reduce(type, { from, parameters: new Map() }, { names, steps: 0 });
}

/** Where a type stands, and what the parameters of the alias around it are. */
interface Environment {
  readonly from: DeclaredPlace;
  readonly parameters: ReadonlyMap<string, { readonly type: TypeSyntax; readonly environment: Environment }>;
}

interface Work {
  readonly names: DeclaredNames;
  steps: number;
}

function reduce(type: TypeSyntax, environment: Environment, work: Work): ReducedType {
  work.steps += 1;
  if (work.steps > maxSteps) return unknown;
  if (type.kind === "keyword") return reducedKeywords.get(type.name) ?? unknown;
  if (type.kind === "literal") return one("string");
  if (type.kind === "object") return one("object");
  if (type.kind === "array") return reduceArray(type.item, environment, work);
  if (type.kind === "union") return joinParts(type.parts.map((part) => reduce(part, environment, work)));
  if (type.kind === "intersection") return pickPart(type.parts.map((part) => reduce(part, environment, work)));
  return type.kind === "reference" ? reduceReference(type, environment, work) : unknown;
}

const unknown: ReducedType = {
  ref: { collection: false, item: { kind: "unknown" } },
  nullable: false,
  optional: false,
};

function one(name: DeclaredPrimitive): ReducedType {
  return { ref: { collection: false, item: { kind: "primitive", name } }, nullable: false, optional: false };
}

const reducedKeywords: ReadonlyMap<string, ReducedType> = new Map([
  ["string", one("string")],
  ["number", one("number")],
  ["bigint", one("number")],
  ["boolean", one("boolean")],
  ["null", { nullable: true, optional: false }],
  ["undefined", { nullable: false, optional: true }],
]);

function reduceArray(item: TypeSyntax, environment: Environment, work: Work): ReducedType {
  const { ref } = reduce(item, environment, work);
  return ref === undefined || ref.collection ? unknown : { ...unknown, ref: { ...ref, collection: true } };
}

/** Parts that agree are one; `"red" | "green"` is a string. */
function joinParts(parts: readonly ReducedType[]): ReducedType {
  const refs = parts.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  const [first] = refs;
  const ref = first !== undefined && refs.every((other) => isSame(first, other)) ? first : unknown.ref;
  return {
    ...(refs.length > 0 && ref && { ref }),
    nullable: parts.some((part) => part.nullable),
    optional: parts.some((part) => part.optional),
  };
}

function isSame(ref: DeclaredRef, other: DeclaredRef): boolean {
  return ref.collection === other.collection && keyOf(ref.item) === keyOf(other.item);
}

function keyOf(item: DeclaredItem): string {
  if (item.kind === "primitive") return item.name;
  return item.kind === "declared" ? item.id : "";
}

/** `string & { format: "uuid" }` is a string: what is known of it beside. */
function pickPart(parts: readonly ReducedType[]): ReducedType {
  const telling = parts.filter(
    ({ ref }) => ref !== undefined && keyOf(ref.item) !== "" && keyOf(ref.item) !== "object",
  );
  return telling[0] ?? parts[0] ?? unknown;
}

const arrays: ReadonlySet<string> = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet"]);
const wrappers: ReadonlySet<string> = new Set(["Partial", "Readonly", "Required", "NonNullable"]);

function reduceReference(
  type: Extract<TypeSyntax, { kind: "reference" }>,
  environment: Environment,
  work: Work,
): ReducedType {
  const name = type.name.join(".");
  const bound = environment.parameters.get(name);
  if (bound) return reduce(bound.type, bound.environment, work);
  const id = work.names.resolve(type.name, environment.from);
  if (id !== undefined) return reduceDeclared(id, { type, environment }, work);
  const [argument] = type.arguments;
  if (argument && arrays.has(name)) return reduceArray(argument, environment, work);
  if (argument && wrappers.has(name)) return reduce(argument, environment, work);
  return name === "Date" ? one("string") : unknown;
}

/** A type of its own is named; an alias of another form is filled in. */
function reduceDeclared(
  id: string,
  use: { readonly type: Extract<TypeSyntax, { kind: "reference" }>; readonly environment: Environment },
  work: Work,
): ReducedType {
  const [declaration] = work.names.byId.get(id) ?? [];
  const syntax = declaration?.syntax;
  if (declaration === undefined || syntax?.kind !== "alias" || aliasUse(syntax) !== "other") {
    return { ...unknown, ref: { collection: false, item: { kind: "declared", id } } };
  }
  const from = { file: declaration.document.file, scope: syntax.scope };
  const bindings = syntax.parameters.flatMap((parameter, at) => {
    const type = use.type.arguments[at];
    return type === undefined ? [] : [[parameter, { type, environment: use.environment }] as const];
  });
  return reduce(syntax.type, { from, parameters: new Map(bindings) }, work);
}
