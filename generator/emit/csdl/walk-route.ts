import type { ApiModel, EntityContainer, Property, Segment } from "../../model/api-model.ts";
import { allPropertiesOf } from "./all-properties-of.ts";

/** What a path leads to: one or many of a type. */
export interface Walked {
  readonly type: string;
  readonly many: boolean;
}

/** Walks a path through keys, casts and properties; nothing where it leads to no known type. */
export type RouteWalk = (segments: readonly Segment[]) => Walked | undefined;

/** Makes a walk that starts at the children of a container; the properties of each type are gathered once. */
export function routeWalk(model: ApiModel, { entitySets, singletons }: EntityContainer): RouteWalk {
  const rootByName = new Map<string, Walked>([
    ...singletons.map(({ name, type }) => [name, { type, many: false }] as const),
    ...entitySets.map(({ name, type }) => [name, { type, many: true }] as const),
  ]);
  const known = new Map<string, ReadonlyMap<string, Property>>();
  const propertyOf = (type: string, name: string): Property | undefined => {
    const properties = known.get(type) ?? allPropertiesOf(model, type);
    known.set(type, properties);
    return properties.get(name);
  };
  const step = (at: Walked, segment: Segment): Walked | undefined => {
    if (segment.kind === "key") return at.many ? { ...at, many: false } : undefined;
    if (segment.kind === "cast") return model.types.has(segment.type) ? { ...at, type: segment.type } : undefined;
    if (segment.kind !== "literal" || at.many) return undefined;
    return walkedOf(propertyOf(at.type, segment.text));
  };
  return ([root, ...rest]) => {
    let at = root && rootByName.get(root.text);
    for (const segment of rest) at = at && step(at, segment);
    return at;
  };
}

function walkedOf(property: Property | undefined): Walked | undefined {
  const item = /^Collection\((.*)\)$/.exec(property?.type ?? "")?.[1];
  return property && { type: item ?? property.type, many: item !== undefined };
}
