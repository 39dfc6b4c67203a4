import type { ApiModel, CsdlOperation, EntityContainer, Type } from "../../model/api-model.ts";
import { deriveContainer } from "./derive-container.ts";
import { deriveOperations } from "./derive-operations.ts";

/** What one `Schema` holds: the parts of a model whose qualified names begin with its namespace. */
export interface CsdlSchemaParts {
  readonly namespace: string;
  readonly types: readonly Type[];
  readonly operations: readonly CsdlOperation[];
  readonly container?: EntityContainer;
}

/**
 * Parts a model by namespace, in code-point order. What a model of pages alone lacks is derived: actions and functions
 * from the operations that call one, the container from the first segments of routes.
 */
export function csdlSchemas(model: ApiModel): readonly CsdlSchemaParts[] {
  const container = model.container ?? deriveContainer(model);
  const operations = [...model.actions, ...model.functions];
  const all = operations.length > 0 ? operations : deriveOperations(model, container);
  const typesBy = groupByNamespace([...model.types.values()]);
  const operationsBy = groupByNamespace(all);
  const home = namespaceOf(container.name);
  const namespaces = new Set([...typesBy.keys(), ...operationsBy.keys(), home]);
  return [...namespaces].toSorted().map((namespace) => ({
    namespace,
    types: typesBy.get(namespace) ?? [],
    operations: operationsBy.get(namespace) ?? [],
    ...(namespace === home && { container }),
  }));
}

/** Returns the part of a qualified name behind its namespace. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function namespaceOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf("."), 0));
}

function groupByNamespace<T extends { readonly name: string }>(parts: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const part of parts) {
    const namespace = namespaceOf(part.name);
    const group = groups.get(namespace) ?? [];
    group.push(part);
    groups.set(namespace, group);
  }
  return groups;
}
