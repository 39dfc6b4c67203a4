import { addToGroup } from "../../lazy/add-to-group.ts";
import type { ApiModel, Type } from "../../model/api-model.ts";
import type { DeclaredType } from "../../model/declared/declared-api.ts";
import { shortName } from "./type-name.ts";

/**
 * Pairs declarations with the types of a model by their names, whatever the case: `CallRecords.Session` is
 * `microsoft.graph.callRecords.session`. Where declarations have namespaces, one outside of them is a type of the
 * model's main namespace; where they have none, a name that several namespaces have is the main one's.
 */
export function pairDeclared(declared: readonly DeclaredType[], model: ApiModel): ReadonlyMap<string, Type> {
  const types = [...model.types.values()];
  const main = mainNamespace(types);
  const byShortName = groupByShortName(types);
  const isScoped = declared.some(({ scope }) => scope.length > 0);
  const typeById = new Map<string, Type>();
  for (const declaration of declared) {
    const candidates = byShortName.get(declaration.name.toLowerCase()) ?? [];
    const type = choose(candidates, { scope: declaration.scope, main, isScoped });
    if (type !== undefined) typeById.set(declaration.id, type);
  }
  return typeById;
}

interface Choice {
  readonly scope: readonly string[];
  readonly main: string;
  readonly isScoped: boolean;
}

function choose(candidates: readonly Type[], { scope, main, isScoped }: Choice): Type | undefined {
  const inScope = candidates.find(({ name }) => endsWith(namespaceOf(name), scope));
  const inMain = candidates.find(({ name }) => namespaceOf(name) === main);
  if (scope.length > 0) return inScope ?? (candidates.length === 1 ? inMain : undefined);
  return inMain ?? (!isScoped && candidates.length === 1 ? candidates[0] : undefined);
}

function endsWith(namespace: string, scope: readonly string[]): boolean {
  return scope.length > 0 && `.${namespace}`.endsWith(`.${scope.join(".")}`.toLowerCase());
}

/** The one that most types are in; of two with as many, the first by code points. */
function mainNamespace(types: readonly Type[]): string {
  const counts = new Map<string, number>();
  for (const { name } of types) counts.set(namespaceOf(name), (counts.get(namespaceOf(name)) ?? 0) + 1);
  const sorted = [...counts].toSorted(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? "";
}

function namespaceOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf("."))).toLowerCase();
}

function groupByShortName(types: readonly Type[]): ReadonlyMap<string, readonly Type[]> {
  const groups = new Map<string, Type[]>();
  for (const type of types) {
    const key = shortName(type.name).toLowerCase();
    addToGroup(groups, key, type);
  }
  return groups;
}
