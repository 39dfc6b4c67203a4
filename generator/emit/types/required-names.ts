import type { StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { ancestorsOf } from "./hierarchy.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { membersOf } from "./members-of.ts";
import { isOptional } from "./property-code.ts";

type TypeContext = Pick<EmitContext, "options" | "hierarchy">;

/** The same types come in example after example. */
const namesByHierarchy = new WeakMap<Hierarchy, Map<string, readonly string[]>>();

/** Returns the names of the properties that an object of a type as emitted must have, whichever of its bases says so. */
export function requiredNames(type: StructuredType, context: TypeContext): readonly string[] {
  const known = namesByHierarchy.get(context.hierarchy) ?? new Map<string, readonly string[]>();
  const names = known.get(type.name) ?? findNames(type, context);
  namesByHierarchy.set(context.hierarchy, known.set(type.name, names));
  return names;
}

function findNames(type: StructuredType, context: TypeContext): readonly string[] {
  const line = [type, ...ancestorsOf(context.hierarchy, type.name)];
  const required = line.flatMap(membersOf).filter(({ property }) => !isOptional(property, context));
  return [...new Set(required.map(({ property }) => property.name))];
}
