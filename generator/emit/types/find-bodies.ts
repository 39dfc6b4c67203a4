import { addToGroup } from "../../lazy/add-to-group.ts";
import type { ApiModel, Operation, Property, Route, TypeRef } from "../../model/api-model.ts";

/** What the request bodies of a model's operations say of the types that they create or update. */
export interface TypeBodies {
  readonly create?: BodyFacts;
  readonly update?: BodyFacts;
}

export interface BodyFacts {
  /** `POST /users`, of the first operation that takes it. */
  readonly route: string;
  /** Properties of the operations' body tables, each name once. */
  readonly properties: readonly BodyProperty[];
  /** Required by every operation that lists properties. */
  readonly required: ReadonlySet<string>;
  /** Shown in the examples: what they send can be sent, whatever is said to be read-only. */
  readonly sent: ReadonlySet<string>;
}

/** A property of a body's table, wherever it stands. */
export type BodyProperty = Omit<Property, "source" | "declarations">;

/** What an operation by itself says of the type that it creates or updates: plain data. */
export interface BodyUse extends Pick<BodyFacts, "route" | "properties"> {
  readonly type: TypeRef;
  readonly act: keyof TypeBodies;
  readonly sent: readonly string[];
}

const acts: ReadonlyMap<string, keyof TypeBodies> = new Map([
  ["POST", "create"],
  ["PATCH", "update"],
  ["PUT", "update"],
]);

/** Finds which types operations create and update, by qualified name. */
export function findBodies(
  operations: readonly { readonly body?: BodyUse }[],
  { types }: Pick<ApiModel, "types">,
): ReadonlyMap<string, TypeBodies> {
  const uses = new Map<string, BodyUse[]>();
  for (const { body } of operations) {
    if (body !== undefined && types.get(body.type)?.kind !== "enumType") addToGroup(uses, body.type, body);
  }
  return new Map([...uses].map(([type, ofType]) => [type, bodies(ofType)]));
}

/** Returns what an operation says of the type that it creates or updates, if it does. */
export function bodyUseOf({ routes, requestBody, examples }: Operation): BodyUse | undefined {
  const [route] = routes;
  const act = route && bodyAct(route);
  const type = requestBody?.type;
  if (!route || act === undefined || type === undefined) return undefined;
  const properties = (requestBody?.properties ?? []).map(
    ({ source: _source, declarations: _declarations, ...property }) => property,
  );
  return { type, act, route: `${route.method} ${route.path}`, properties, sent: [...new Set(sentNames(examples))] };
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

function bodies(uses: readonly BodyUse[]): TypeBodies {
  const [create, update] = (["create", "update"] as const).map((act) =>
    bodyFacts(uses.filter((use) => use.act === act)),
  );
  return { ...(create && { create }), ...(update && { update }) };
}

function bodyFacts(uses: readonly BodyUse[]): BodyFacts | undefined {
  const [first] = uses;
  if (!first) return undefined;
  const tables = uses.map((use) => use.properties).filter((table) => table.length > 0);
  const properties = new Map(tables.flat().map((property) => [property.name, property]));
  const required = [...properties.keys()].filter((name) =>
    tables.every((table) => table.some((property) => property.name === name && property.required === true)),
  );
  return {
    route: first.route,
    properties: [...properties.values()],
    required: new Set(required),
    sent: new Set(uses.flatMap(({ sent }) => sent)),
  };
}

function sentNames(examples: Operation["examples"]): readonly string[] {
  return examples.flatMap(({ request: { body } }) => {
    const value = body?.json?.value;
    return value?.kind === "object" ? value.members.map(({ key }) => key) : [];
  });
}
