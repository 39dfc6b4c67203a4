import type {
  ApiModel,
  CsdlOperation,
  CsdlParameter,
  EntityContainer,
  Operation,
  Route,
} from "../../model/api-model.ts";
import { type RouteWalk, routeWalk, type Walked } from "./walk-route.ts";

/**
 * Derives actions and functions from operations: a `POST` to a name that the type before it has no property of is an
 * action bound to that type, with the properties of the request body as parameters; a `GET` of a call, `name(a=…)`, is
 * a function. Routes whose beginning leads to no known type are left out.
 */
export function deriveOperations(model: ApiModel, container: EntityContainer): readonly CsdlOperation[] {
  const walk = routeWalk(model, container);
  const bySignature = new Map<string, CsdlOperation>();
  for (const operation of model.operations) {
    for (const route of operation.routes) {
      const derived = deriveOperation(walk, operation, route);
      if (!derived) continue;
      const signature = [derived.name, ...derived.parameters.map(({ name, type }) => `${name}:${type}`)].join(" ");
      if (!bySignature.has(signature)) bySignature.set(signature, derived);
    }
  }
  return [...bySignature.values()].toSorted((one, other) =>
    one.name < other.name ? -1 : Number(one.name > other.name),
  );
}

function deriveOperation(walk: RouteWalk, operation: Operation, route: Route): CsdlOperation | undefined {
  const last = route.segments.at(-1);
  const owner = walk(route.segments.slice(0, -1));
  if (!last || !owner) return undefined;
  if (last.kind === "call" && route.method === "GET") return callOf("function", last.name, owner, operation, route);
  if ((last.kind !== "literal" && last.kind !== "cast") || route.method !== "POST") return undefined;
  return walk(route.segments) ? undefined : callOf("action", last.text, owner, operation, route);
}

function callOf(
  kind: CsdlOperation["kind"],
  written: string,
  owner: Walked,
  operation: Operation,
  route: Route,
): CsdlOperation {
  const namespace = owner.type.slice(0, owner.type.lastIndexOf("."));
  const answer = operation.responses.find(({ status, type }) => status < 300 && type !== undefined)?.type;
  const own = kind === "action" ? bodyParameters(operation) : functionParameters(operation, route);
  const type = owner.many ? `Collection(${owner.type})` : owner.type;
  const binding: CsdlParameter = { name: "bindingParameter", type, nullable: true, source: route.pathSource };
  return {
    kind,
    name: `${namespace}.${written.slice(written.lastIndexOf(".") + 1)}`,
    bound: true,
    composable: false,
    parameters: [binding, ...own],
    ...(answer !== undefined && { returnType: answer }),
    ...(operation.description !== undefined && { description: operation.description }),
    ...(operation.deprecated && { deprecated: operation.deprecated }),
    source: route.pathSource,
  };
}

function bodyParameters({ requestBody }: Operation): CsdlParameter[] {
  const properties = requestBody?.properties ?? [];
  return properties.map(({ name, type, nullable, source }) => ({ name, type, nullable: nullable ?? true, source }));
}

/** In the order of the call; one whose type the docs don't say is a string. */
function functionParameters({ parameters }: Operation, route: Route): CsdlParameter[] {
  const last = route.segments.at(-1);
  const called = last?.kind === "call" ? last.arguments : [];
  return called
    .filter(({ name }) => name !== "")
    .map(({ name }) => {
      const documented = parameters.find((parameter) => parameter.in === "function" && parameter.name === name);
      const { type = "Edm.String", source = route.pathSource } = documented ?? {};
      return { name, type, nullable: documented?.required !== true, source };
    });
}
