import { addToGroup } from "../../lazy/add-to-group.ts";
import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, EnumType, Property, StructuredType, Type } from "../../model/api-model.ts";

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
}

/** Indexes the types of a model. */
export function indexTypes(model: ApiModel): TypeIndex {
  const byFoldedName = new Map([...model.types.values()].map((type) => [type.name.toLowerCase(), type]));
  const structured = (name: string): StructuredType | undefined => {
    const type = model.types.get(name);
    return type === undefined || type.kind === "enumType" ? undefined : type;
  };
  const line = rememberByObject((type: StructuredType) => lineOf(type, structured));
  const properties = rememberByObject((type: StructuredType) => gatherProperties(line(type)));
  const children = childrenByBase(model);
  return {
    get: (name) => model.types.get(name),
    structured,
    enumType: (name) => {
      const type = model.types.get(name);
      return type?.kind === "enumType" ? type : undefined;
    },
    anyCase: (name) => byFoldedName.get(name.toLowerCase()),
    line,
    properties,
    folded: rememberByObject((type: StructuredType) => foldNames(properties(type))),
    derives: (type, base) => line(type).some((ancestor) => ancestor.name === base || ancestor.baseType === base),
    subtypes: rememberByName((name) => descendants(name, children)),
    open: (type) => line(type).some((ancestor) => ancestor.openType),
  };
}

function rememberByName<V>(make: (name: string) => V): (name: string) => V {
  const made = new Map<string, V>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
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

function childrenByBase(model: ApiModel): ReadonlyMap<string, readonly StructuredType[]> {
  const children = new Map<string, StructuredType[]>();
  for (const type of model.types.values()) {
    if (type.kind === "enumType" || type.baseType === undefined) continue;
    addToGroup(children, type.baseType, type);
  }
  return children;
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
