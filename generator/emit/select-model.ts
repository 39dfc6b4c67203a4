import type { EmitSelection } from "../config/config.ts";
import type { ApiModel, Operation, Type } from "../model/api-model.ts";
import { itemRef } from "./names/type-code.ts";

/**
 * Returns the part of a model that a selection names, with what that needs: the types of properties and bases, all the
 * way. Relationships need nothing; one that leads to a type outside of the part is left out of it.
 */
export function selectModel(model: ApiModel, only: EmitSelection): ApiModel {
  const operations = model.operations.filter((operation) => isSelected(operation, only));
  const named = [...model.types.values()].filter((type) => isNamed(type, only)).map(({ name }) => name);
  const reached = reachOf(model, [...named, ...operations.flatMap(refsOfOperation)]);
  const types = [...model.types].filter(([name]) => reached.has(name));
  return { ...model, operations, types: new Map(types.map(([name, type]) => [name, within(type, reached)])) };
}

/** A route is named as `GET /users/{id}`, or by its path alone; a path takes in what is below it. */
function isSelected(operation: Operation, { pages = [], routes = [] }: EmitSelection): boolean {
  if (pages.includes(operation.page)) return true;
  return operation.routes.some(({ method, path }) => routes.some((route) => takesIn(route, method, path)));
}

function takesIn(selected: string, method: string, path: string): boolean {
  const [, verb = method, from = ""] = /^(?:([A-Za-z]+)\s+)?(\/\S*)$/.exec(selected.trim()) ?? [];
  const root = from.replace(/\/$/, "");
  return from !== "" && verb.toUpperCase() === method && (path === root || path.startsWith(`${root}/`));
}

/** A type is named with its namespace or without. */
function isNamed({ name, source }: Type, { types = [], pages = [] }: EmitSelection): boolean {
  return (
    types.includes(name) ||
    types.includes(name.slice(name.lastIndexOf(".") + 1)) ||
    source.some(({ file }) => pages.includes(file))
  );
}

function refsOfOperation({ requestBody, responses, parameters }: Operation): readonly string[] {
  const body = requestBody ? [requestBody, ...(requestBody.properties ?? [])] : [];
  return [...body, ...responses, ...parameters].flatMap(({ type }) => (type === undefined ? [] : [type]));
}

function reachOf(model: ApiModel, refs: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = refs.map((ref) => itemRef(ref) ?? ref);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = model.types.get(name);
    if (!type || reached.has(name)) continue;
    reached.add(name);
    open.push(...refsOfType(type));
  }
  return reached;
}

function refsOfType(type: Type): readonly string[] {
  if (type.kind === "enumType") return [];
  const base = type.baseType === undefined ? [] : [type.baseType];
  return [...base, ...type.properties.map((property) => itemRef(property.type) ?? property.type)];
}

function within(type: Type, reached: ReadonlySet<string>): Type {
  if (type.kind === "enumType") return type;
  const navigationProperties = type.navigationProperties.filter((property) =>
    reached.has(itemRef(property.type) ?? property.type),
  );
  return { ...type, navigationProperties };
}
