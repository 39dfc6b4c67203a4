import type { ApiModel, ContainerChild, EntityContainer, Operation, Route } from "../../model/api-model.ts";

/**
 * Derives a container from operations: what stands first in a route and answers a collection of a known entity type is
 * an entity set; what answers one entity is a singleton.
 */
export function deriveContainer(model: ApiModel): EntityContainer {
  const childByName = new Map<string, ContainerChild & { readonly many: boolean }>();
  for (const operation of model.operations) {
    for (const route of operation.routes) {
      const child = rootChild(model, operation, route);
      if (child && !childByName.has(child.name)) childByName.set(child.name, child);
    }
  }
  const children = [...childByName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return {
    name: `${rootNamespace(model)}.Container`,
    entitySets: children.filter(({ many }) => many).map(plainChild),
    singletons: children.filter(({ many }) => !many).map(plainChild),
    operationImports: [],
    source: model.operations[0]?.source ?? NOWHERE,
  };
}

const NOWHERE = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** `/users` by `GET`, and `/users` before a key whatever the method. */
function rootChild(
  model: ApiModel,
  operation: Operation,
  route: Route,
): (ContainerChild & { readonly many: boolean }) | undefined {
  const [root, ...rest] = route.segments;
  if (root?.kind !== "literal" || rest.length > 0 || route.method !== "GET") return undefined;
  const answer = operation.responses.find(({ status, type }) => status < 300 && type !== undefined)?.type;
  const item = /^Collection\((.*)\)$/.exec(answer ?? "")?.[1];
  const type = model.types.get(item ?? answer ?? "");
  if (type?.kind !== "entityType") return undefined;
  return { name: root.text, type: type.name, bindings: [], source: route.pathSource, many: item !== undefined };
}

function plainChild({ many: _many, ...child }: ContainerChild & { readonly many: boolean }): ContainerChild {
  return child;
}

/** The namespace that most types are in; of several the first in code-point order. */
function rootNamespace(model: ApiModel): string {
  const counts = new Map<string, number>();
  for (const name of model.types.keys()) {
    const namespace = name.slice(0, Math.max(name.lastIndexOf("."), 0));
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return most?.[0] || "api";
}
