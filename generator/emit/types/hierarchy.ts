import { addToGroup } from "../../lazy/add-to-group.ts";
import type { ApiModel, StructuredType } from "../../model/api-model.ts";

/** Which type extends which: only bases that the model has, no circles, and no chain that is longer than any real one. */
export interface Hierarchy {
  readonly baseByName: ReadonlyMap<string, StructuredType>;
  /** Direct ones, in code-point order. */
  readonly derivedByName: ReadonlyMap<string, readonly string[]>;
}

/** Reads the inheritance of a model's types; a base that would close a circle is left out. */
export function buildHierarchy(model: ApiModel): Hierarchy {
  const baseByName = new Map<string, StructuredType>();
  for (const type of model.types.values()) {
    if (type.kind === "enumType" || type.baseType === undefined) continue;
    const base = model.types.get(type.baseType);
    if (!base || base.kind === "enumType" || reaches(baseByName, base, type)) continue;
    baseByName.set(type.name, base);
  }
  cutChains(baseByName);
  return { baseByName, derivedByName: derivedOf(model, baseByName) };
}

/** What is emitted of a type names all that it inherits: the square of a chain's length. */
const longestChain = 100;

/** Takes away the base of each type that has so many above it. */
function cutChains(baseByName: Map<string, StructuredType>): void {
  const depthByName = new Map<string, number>();
  for (const name of baseByName.keys()) {
    const path: string[] = [];
    let next: string | undefined = name;
    for (; next !== undefined && !depthByName.has(next); next = baseByName.get(next)?.name) path.push(next);
    let depth = next === undefined ? -1 : (depthByName.get(next) ?? 0);
    for (const below of path.toReversed()) {
      depth = depth >= longestChain ? 0 : depth + 1;
      if (depth === 0) baseByName.delete(below);
      depthByName.set(below, depth);
    }
  }
}

function derivedOf(
  model: ApiModel,
  baseByName: ReadonlyMap<string, StructuredType>,
): ReadonlyMap<string, readonly string[]> {
  const derivedByName = new Map<string, string[]>();
  for (const type of model.types.values()) {
    const base = baseByName.get(type.name);
    if (base === undefined) continue;
    addToGroup(derivedByName, base.name, type.name);
  }
  return derivedByName;
}

/** Returns the types that a type extends, the nearest first. */
export function ancestorsOf(hierarchy: Hierarchy, name: string): readonly StructuredType[] {
  const ancestors: StructuredType[] = [];
  let base = hierarchy.baseByName.get(name);
  while (base) {
    ancestors.push(base);
    base = hierarchy.baseByName.get(base.name);
  }
  return ancestors;
}

/** Returns the names of the types that extend a type, directly or not, in code-point order. */
export function descendantsOf(hierarchy: Hierarchy, name: string): readonly string[] {
  const found: string[] = [];
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const derived = hierarchy.derivedByName.get(next) ?? [];
    found.push(...derived);
    open.push(...derived);
  }
  return found.toSorted();
}

function reaches(baseByName: ReadonlyMap<string, StructuredType>, from: StructuredType, to: StructuredType): boolean {
  let next: StructuredType | undefined = from;
  while (next && next.name !== to.name) next = baseByName.get(next.name);
  return next !== undefined;
}
