import type { StructuredType } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { allMembersOf } from "../types/all-members-of.ts";
import { ancestorsOf } from "../types/hierarchy.ts";
import type { Hierarchy } from "../types/hierarchy.ts";
import { membersOf } from "../types/members-of.ts";
import { isNullable, isOptional } from "../types/property-code.ts";

/** What an object of a type as emitted must have, and what of it may not be null; by the names of properties. */
export interface ObjectFacts {
  /** Whichever of the type and its bases says so. */
  readonly required: readonly string[];
  readonly notNull: ReadonlySet<string>;
}

type FactsContext = Pick<EmitContext, "options" | "hierarchy">;

/** The same types come in example after example. */
const factsByHierarchy = new WeakMap<Hierarchy, Map<string, ObjectFacts>>();

/** Returns what the generated code of a type holds its objects to, beside the types of their properties. */
export function objectFacts(type: StructuredType, context: FactsContext): ObjectFacts {
  const known = factsByHierarchy.get(context.hierarchy) ?? new Map<string, ObjectFacts>();
  const facts = known.get(type.name) ?? findFacts(type, context);
  factsByHierarchy.set(context.hierarchy, known.set(type.name, facts));
  return facts;
}

function findFacts(type: StructuredType, context: FactsContext): ObjectFacts {
  const { hierarchy } = context;
  const all = [...allMembersOf(type, hierarchy).values()];
  const declared = [type, ...ancestorsOf(hierarchy, type.name)].flatMap(membersOf);
  const required = declared.filter(({ property }) => !isOptional(property, context));
  const notNull = all.filter(({ property }) => !isNullable(property, context));
  return { required: [...new Set(required.map(nameOf))], notNull: new Set(notNull.map(nameOf)) };
}

function nameOf({ property }: { readonly property: { readonly name: string } }): string {
  return property.name;
}
