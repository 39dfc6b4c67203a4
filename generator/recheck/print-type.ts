import type {
  EnumMember,
  EnumType,
  Property,
  PropertyDeclaration,
  StructuredType,
  Type,
  TypeDeclaration,
} from "../model/api-model.ts";

/** Prints all that a type says, but not where: who points at one of its places looks up the file. */
export function printType(type: Type | undefined): string {
  return type === undefined
    ? ""
    : JSON.stringify(type.kind === "enumType" ? enumWithout(type) : structureWithout(type));
}

function enumWithout({ source: _source, declarations, members, ...said }: EnumType): unknown {
  return [said, members.map(memberWithout), declarations.map(listWithout)];
}

function structureWithout(type: StructuredType): unknown {
  const {
    source: _source,
    baseTypeSource: _baseTypeSource,
    declarations,
    properties,
    navigationProperties,
    ...said
  } = type;
  const lists = [properties, navigationProperties].map((list) => list.map(propertyWithout));
  return [said, ...lists, declarations.map(listWithout)];
}

function memberWithout({ source: _source, ...said }: EnumMember): unknown {
  return said;
}

function listWithout({ source: _source, members, ...said }: TypeDeclaration): unknown {
  return [said, members.map(({ name }) => name)];
}

function propertyWithout({ source: _source, declarations, ...said }: Property): unknown {
  return [said, declarations.map(declarationWithout)];
}

function declarationWithout(declaration: PropertyDeclaration): unknown {
  const {
    source: _source,
    typeSource: _typeSource,
    descriptionSource: _descriptionSource,
    possibleValues,
    ...said
  } = declaration;
  return [said, possibleValues?.map(({ name }) => name)];
}
