import type { ApiModel, Operation, Property, Route } from "../../model/api-model.ts";

/** What the request bodies of a model's operations say of the types that they create or update. */
export interface TypeBodies {
  readonly create?: BodyFacts;
  readonly update?: BodyFacts;
}

export interface BodyFacts {
  /** `POST /users`, of the first operation that takes it. */
  readonly route: string;
  /** Properties of the operations' body tables, each name once. */
  readonly properties: readonly Property[];
  /** Required by every operation that lists properties. */
  readonly required: ReadonlySet<string>;
  /** Shown in the examples: what they send can be sent, whatever is said to be read-only. */
  readonly sent: ReadonlySet<string>;
}

const acts: ReadonlyMap<string, keyof TypeBodies> = new Map([
  ["POST", "create"],
  ["PATCH", "update"],
  ["PUT", "update"],
]);

/** Finds which types operations create and update, by qualified name. */
export function findBodies(model: ApiModel): ReadonlyMap<string, TypeBodies> {
  const operations = new Map<string, Partial<Record<keyof TypeBodies, Operation[]>>>();
  for (const operation of model.operations) {
    const [route] = operation.routes;
    const act = route && bodyAct(route);
    const type = operation.requestBody?.type;
    if (act === undefined || type === undefined || model.types.get(type)?.kind === "enumType") continue;
    const ofType = operations.get(type) ?? {};
    operations.set(type, { ...ofType, [act]: [...(ofType[act] ?? []), operation] });
  }
  return new Map([...operations].map(([type, { create, update }]) => [type, bodies(create, update)]));
}

/**
 * Tells what a request does with the resource in its body; nothing for a call, whose parameters are no resource
 * whatever type a page gives the body as a whole.
 */
export function bodyAct(route: Route): keyof TypeBodies | undefined {
  const last = route.segments.at(-1);
  if (last?.kind === "call" || last?.kind === "system") return undefined;
  return acts.get(route.method);
}

function bodies(create: readonly Operation[] = [], update: readonly Operation[] = []): TypeBodies {
  const [creates, updates] = [bodyFacts(create), bodyFacts(update)];
  return { ...(creates && { create: creates }), ...(updates && { update: updates }) };
}

function bodyFacts(operations: readonly Operation[]): BodyFacts | undefined {
  const route = operations[0]?.routes[0];
  if (!route) return undefined;
  const tables = operations.map(({ requestBody }) => requestBody?.properties ?? []).filter((table) => table.length > 0);
  const properties = new Map(tables.flat().map((property) => [property.name, property]));
  const required = [...properties.keys()].filter((name) =>
    tables.every((table) => table.some((property) => property.name === name && property.required === true)),
  );
  return {
    route: `${route.method} ${route.path}`,
    properties: [...properties.values()],
    required: new Set(required),
    sent: new Set(operations.flatMap(sentNames)),
  };
}

function sentNames({ examples }: Operation): readonly string[] {
  return examples.flatMap(({ request: { body } }) => {
    const value = body?.json?.value;
    return value?.kind === "object" ? value.members.map(({ key }) => key) : [];
  });
}
