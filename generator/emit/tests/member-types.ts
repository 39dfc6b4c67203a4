import type { ApiModel, StructuredType, TypeRef } from "../../model/api-model.ts";
import { itemRef } from "../names/type-code.ts";

/** A type with its bases, the nearest first, and the types of the members that an object of it has. */
interface TypeLine {
  readonly line: readonly StructuredType[];
  readonly members: ReadonlyMap<string, TypeRef>;
}

const unknown: TypeLine = { line: [], members: new Map() };

/** Longer lines, which no real API has, are worked out anew: what they inherit grows with the square of their length. */
const longestKept = 100;

/** The same types come in example after example. */
const linesByModel = new WeakMap<ApiModel, Map<TypeRef, TypeLine>>();

/** Returns the types of an object's members; a collection travels in an object with a `value`. */
export function memberTypes(model: ApiModel, type: TypeRef | undefined): ReadonlyMap<string, TypeRef> {
  if (type !== undefined && itemRef(type) !== undefined) return new Map([["value", type]]);
  return typeLine(model, type).members;
}

/** Returns a type and its bases, each once: a circle of base types ends. */
export function lineOf(model: ApiModel, type: TypeRef | undefined): readonly StructuredType[] {
  return typeLine(model, type).line;
}

function typeLine(model: ApiModel, type: TypeRef | undefined): TypeLine {
  if (type === undefined || !model.types.has(type)) return unknown;
  const lines = linesByModel.get(model) ?? new Map<TypeRef, TypeLine>();
  const known = lines.get(type) ?? findLine(model, type);
  if (known.line.length <= longestKept) linesByModel.set(model, lines.set(type, known));
  return known;
}

function findLine(model: ApiModel, name: TypeRef): TypeLine {
  const line = new Set<StructuredType>();
  const members = new Map<string, TypeRef>();
  for (let next: TypeRef | undefined = name; next !== undefined;) {
    const type = model.types.get(next);
    if (!type || type.kind === "enumType" || line.has(type)) break;
    line.add(type);
    for (const property of [...type.properties, ...type.navigationProperties])
      if (!members.has(property.name)) members.set(property.name, property.type);
    next = type.baseType;
  }
  return { line: [...line], members };
}
