import { addToGroup } from "../../lazy/add-to-group.ts";
import type { CsdlOperation, Segment, StructuredType } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { RouteEntry } from "../context/route-index.ts";
import { shortName, typeNameOf } from "../context/type-name.ts";

/** The segment that CSDL has no name for. */
export interface RouteStop {
  readonly at: number;
  readonly name: string;
  readonly candidates: readonly string[];
  /** Where the names were looked for, in the words of a message. */
  readonly behind: string;
}

/** Where a path has led so far: a type, or anything where it can't be followed. */
type Place = { readonly type: StructuredType; readonly collection: boolean } | "root" | "anything";

type Names = ReadonlyMap<string, Place>;

/** Returns a function that follows a route through CSDL and says where it stops; undefined where it leads to the end. */
export function createRouteResolver(context: CheckContext): (route: RouteEntry) => RouteStop | undefined {
  const roots = rootNames(context);
  const behind = namesByPlace(context);
  return (route) => {
    let place: Place = "root";
    for (const [at, segment] of route.segments.entries()) {
      const name = nameOf(segment);
      if (name === undefined) {
        place = behindKey(place, segment);
        continue;
      }
      const names: Names = place === "root" ? roots : behind(place);
      const next = placeBehind(place, segment, { name, names, context });
      if (next === undefined && isNamedKey(place, segment, { names, context, file: route.file })) {
        place = behindKey(place, keyOf(segment));
        continue;
      }
      if (next === undefined) return { at, name, candidates: [...names.keys()], behind: describe(place) };
      place = next;
      if (place === "anything") return undefined;
    }
    return undefined;
  };
}

/** Undefined for keys; paths in a file system and system parts lead anywhere. */
function nameOf(segment: Segment): string | undefined {
  if (segment.kind === "literal") return segment.text.endsWith(":") ? undefined : segment.text;
  if (segment.kind === "call") return shortName(segment.name);
  return segment.kind === "cast" ? shortName(segment.type) : undefined;
}

/** `mailFolders/inbox`: a well-known key, written out. A slip of a name is none. */
function isNamedKey(
  place: Place,
  segment: Segment,
  { names, context, file }: { readonly names: Names; readonly context: CheckContext; readonly file: string },
): boolean {
  if (typeof place === "string" || !place.collection || segment.kind !== "literal") return false;
  return context.nearName(segment.text, names.keys(), file) === undefined;
}

function keyOf({ text }: Segment): Segment {
  return { kind: "key", text, parameters: [], names: [] };
}

function behindKey(place: Place, segment: Segment): Place {
  if (segment.kind !== "key" || typeof place === "string") return "anything";
  return place.collection ? { ...place, collection: false } : "anything";
}

function describe(place: Place): string {
  return typeof place === "string" ? "at the root" : `on \`${shortName(place.type.name)}\``;
}

function rootNames({ model, types }: CheckContext): Names {
  const names = new Map<string, Place>();
  for (const { name, type } of model.container?.entitySets ?? [])
    names.set(name, placeOf(`Collection(${type})`, types));
  for (const { name, type } of model.container?.singletons ?? []) names.set(name, placeOf(type, types));
  names.set("$batch", "anything");
  for (const { name } of [...model.actions, ...model.functions])
    if (!names.has(name)) names.set(shortName(name), "anything");
  return names;
}

function placeOf(type: string, types: CheckContext["types"]): Place {
  const { name, collection } = typeNameOf(type);
  const structured = types.structured(name);
  return structured === undefined ? "anything" : { type: structured, collection };
}

/** Actions and functions by the lower-case type that they are bound to. */
function boundOperations({ model }: CheckContext): ReadonlyMap<string, readonly CsdlOperation[]> {
  const bound = new Map<string, CsdlOperation[]>();
  for (const operation of [...model.actions, ...model.functions]) {
    const binding = operation.bound ? operation.parameters[0]?.type : undefined;
    if (binding === undefined) continue;
    const { name } = typeNameOf(binding);
    addToGroup(bound, name, operation);
  }
  return bound;
}

/** A cast leads to the type that it names, whatever it stands behind. */
function placeBehind(
  place: Place,
  segment: Segment,
  { name, names, context }: { readonly name: string; readonly names: Names; readonly context: CheckContext },
): Place | undefined {
  if (place === "anything") return "anything";
  if (typeof place === "string" || segment.kind !== "cast") return names.get(name);
  return castPlace(place, segment.type, context.types);
}

const nothing: Names = new Map();

/** Returns a function that lists the names behind a place: once for each, as routes lead through the same ones. */
function namesByPlace(context: CheckContext): (place: Place) => Names {
  const bound = boundOperations(context);
  const known = new Map<string, Names>();
  return (place) => {
    if (typeof place === "string") return nothing;
    const key = `${place.collection} ${place.type.name}`;
    const names = known.get(key) ?? namesBehind(place, bound, context);
    known.set(key, names);
    return names;
  };
}

/** A segment that doesn't fit the type may fit one that derives from it: clients leave the cast out. */
function namesBehind(
  place: Exclude<Place, string>,
  bound: ReadonlyMap<string, readonly CsdlOperation[]>,
  { types }: CheckContext,
): Names {
  const names = new Map<string, Place>();
  for (const type of [...types.subtypes(place.type.name), ...types.line(place.type).toReversed()]) {
    names.set(shortName(type.name), { type, collection: place.collection });
    for (const property of [...type.properties, ...type.navigationProperties]) {
      names.set(property.name, placeOf(property.type, types));
    }
    for (const operation of bound.get(type.name) ?? []) {
      const returned = operation.returnType;
      names.set(shortName(operation.name), returned === undefined ? "anything" : placeOf(returned, types));
    }
  }
  return names;
}

function castPlace(place: Exclude<Place, string>, name: string, types: CheckContext["types"]): Place {
  const type = types.structured(name);
  return type === undefined ? "anything" : { type, collection: place.collection };
}
