import { addToGroup } from "../../../../lazy/add-to-group.ts";
import type { ModelData, OperationEntry, TypeEntry } from "../../report-data.ts";

/** Types and operations with the ways between them. */
export interface ModelIndex {
  readonly types: readonly TypeEntry[];
  readonly operations: readonly OperationEntry[];
  readonly typeById: ReadonlyMap<string, TypeEntry>;
  readonly operationById: ReadonlyMap<string, OperationEntry>;
  /** By the id of the type that they name. */
  readonly operationsByType: ReadonlyMap<string, readonly OperationEntry[]>;
  readonly typesByType: ReadonlyMap<string, readonly TypeEntry[]>;
  readonly typesByBase: ReadonlyMap<string, readonly TypeEntry[]>;
  readonly typesByFile: ReadonlyMap<number, readonly TypeEntry[]>;
  readonly operationsByFile: ReadonlyMap<number, readonly OperationEntry[]>;
}

/** Indexes types and operations by what leads to them. */
export function indexModel({ types, operations }: ModelData): ModelIndex {
  return {
    types,
    operations,
    typeById: new Map(types.map((type) => [type.id, type])),
    operationById: new Map(operations.map((operation) => [operation.id, operation])),
    operationsByType: groupByMany(operations, (operation) => namedIn(operation.scope, typesOf(operation))),
    typesByType: groupByMany(types, ({ scope, properties }) =>
      namedIn(
        scope,
        properties.map(({ type }) => type),
      ),
    ),
    typesByBase: groupByMany(types, ({ scope, baseType }) => (baseType === undefined ? [] : [`${scope}${baseType}`])),
    typesByFile: groupByMany(types, ({ places }) => places.map(([file]) => file)),
    operationsByFile: groupByMany(operations, ({ place: [file] }) => [file]),
  };
}

/** Returns the name in a type expression: `microsoft.graph.user` of `Collection(microsoft.graph.user)`. */
export function itemOf(type: string): string {
  return /^Collection\((.*)\)$/.exec(type)?.[1] ?? type;
}

function typesOf({ body, responses, parameters }: OperationEntry): readonly string[] {
  const uses = [body, ...(body?.properties ?? []), ...responses, ...parameters];
  return uses.flatMap((use) => (use?.type === undefined ? [] : [use.type]));
}

function namedIn(scope: string, types: readonly string[]): readonly string[] {
  return types.map((type) => `${scope}${itemOf(type)}`);
}

function groupByMany<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      addToGroup(groups, key, item);
    }
  }
  return groups;
}
