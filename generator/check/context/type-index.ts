import { addToGroup } from "../../lazy/add-to-group.ts";
import { once } from "../../lazy/once.ts";
import { rememberByObject } from "../../lazy/remember-by-object.ts";
import { rememberByText } from "../../lazy/remember-by-text.ts";
import type { EnumType, Property, StructuredType, Type } from "../../model/api-model.ts";
import { shortName } from "./type-name.ts";

/** No API derives deeper than this; a cycle of base types ends here. */
const maxDepth = 32;

/** The types of a model, looked up in the ways that rules need. */
export interface TypeIndex {
  readonly get: (name: string) => Type | undefined;
  readonly structured: (name: string) => StructuredType | undefined;
  readonly enumType: (name: string) => EnumType | undefined;
  /** The type whose name differs only by case. */
  readonly anyCase: (name: string) => Type | undefined;
  /** The type and its ancestors, itself first. */
  readonly line: (type: StructuredType) => readonly StructuredType[];
  /** Properties and navigation properties by name, inherited ones too. */
  readonly properties: (type: StructuredType) => ReadonlyMap<string, Property>;
  /** The same by lower-case name. */
  readonly folded: (type: StructuredType) => ReadonlyMap<string, Property>;
  /** The type is another or derives from it. */
  readonly derives: (type: StructuredType, base: string) => boolean;
  /** All types that derive from a type. */
  readonly subtypes: (name: string) => readonly StructuredType[];
  /** Instances may have properties that no page lists. */
  readonly open: (type: StructuredType) => boolean;
  /** The types that have a property of that name, inherited ones too. */
  readonly withProperty: (name: string) => readonly StructuredType[];
  /** The type whose name without namespace is nearest to an unknown one, if one is near. */
  readonly near: (name: string, near: FindNear) => Type | undefined;
  /** The name of the type that has a property of its own; undefined for a row of a request body's table. */
  readonly ownerOf: (property: Property) => string | undefined;
}

type FindNear = (name: string, candidates: Iterable<string>) => string | undefined;

type Types = ReadonlyMap<string, Type>;

/** Indexes the types of a model. */
export function indexTypes(types: Types): TypeIndex {
  const byFoldedName = new Map([...types.values()].map((type) => [type.name.toLowerCase(), type]));
  const byShortName = once(() => new Map([...types.values()].map((type) => [shortName(type.name), type])));
  const byProperty = once(() => groupByProperty(types, properties));
  const owners = once(() => ownersOf(types));
  const structured = (name: string): StructuredType | undefined => {
    const type = types.get(name);
    return type === undefined || type.kind === "enumType" ? undefined : type;
  };
  const line = rememberByObject((type: StructuredType) => lineOf(type, structured));
  const properties = rememberByObject((type: StructuredType) => gatherProperties(line(type)));
  const children = childrenByBase(types);
  return {
    get: (name) => types.get(name),
    structured,
    enumType: (name) => {
      const type = types.get(name);
      return type?.kind === "enumType" ? type : undefined;
    },
    anyCase: (name) => byFoldedName.get(name.toLowerCase()),
    line,
    properties,
    folded: rememberByObject((type: StructuredType) => foldNames(properties(type))),
    derives: (type, base) => line(type).some((ancestor) => ancestor.name === base || ancestor.baseType === base),
    subtypes: rememberByText((name) => descendants(name, children)),
    open: (type) => line(type).some((ancestor) => ancestor.openType),
    withProperty: (name) => byProperty().get(name) ?? [],
    near: (name, near) => nearest(shortName(name), byShortName(), near),
    ownerOf: (property) => owners().get(property),
  };
}

function lineOf(
  type: StructuredType,
  structured: (name: string) => StructuredType | undefined,
): readonly StructuredType[] {
  const line: StructuredType[] = [];
  let next: StructuredType | undefined = type;
  while (next !== undefined && line.length < maxDepth) {
    line.push(next);
    next = next.baseType === undefined ? undefined : structured(next.baseType);
  }
  return line;
}

/** The nearest declaration of a name stands. */
function gatherProperties(line: readonly StructuredType[]): ReadonlyMap<string, Property> {
  const gathered = new Map<string, Property>();
  for (const type of line) {
    for (const property of [...type.properties, ...type.navigationProperties]) {
      if (!gathered.has(property.name)) gathered.set(property.name, property);
    }
  }
  return gathered;
}

function foldNames(properties: ReadonlyMap<string, Property>): ReadonlyMap<string, Property> {
  return new Map([...properties].map(([name, property]) => [name.toLowerCase(), property]));
}

function childrenByBase(types: Types): ReadonlyMap<string, readonly StructuredType[]> {
  const children = new Map<string, StructuredType[]>();
  for (const type of types.values()) {
    if (type.kind === "enumType" || type.baseType === undefined) continue;
    addToGroup(children, type.baseType, type);
  }
  return children;
}

function groupByProperty(
  types: Types,
  properties: TypeIndex["properties"],
): ReadonlyMap<string, readonly StructuredType[]> {
  const groups = new Map<string, StructuredType[]>();
  for (const type of types.values()) {
    if (type.kind === "enumType") continue;
    for (const name of properties(type).keys()) addToGroup(groups, name, type);
  }
  return groups;
}

function nearest(name: string, types: Types, near: FindNear): Type | undefined {
  const found = types.has(name) ? name : near(name, types.keys());
  return found === undefined ? undefined : types.get(found);
}

function ownersOf(types: Types): ReadonlyMap<Property, string> {
  const owners = new Map<Property, string>();
  for (const type of types.values()) {
    if (type.kind === "enumType") continue;
    for (const property of [...type.properties, ...type.navigationProperties]) owners.set(property, type.name);
  }
  return owners;
}

function descendants(name: string, children: ReadonlyMap<string, readonly StructuredType[]>): StructuredType[] {
  const found = new Set<StructuredType>();
  const open = [...(children.get(name) ?? [])];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    open.push(...(children.get(type.name) ?? []));
  }
  return [...found];
}
