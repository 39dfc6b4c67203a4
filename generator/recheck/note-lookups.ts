import type { PageIndex } from "../check/context/page-index.ts";
import type { Surroundings } from "../check/context/surroundings.ts";
import type { TypeIndex } from "../check/context/type-index.ts";
import type { StructuredType, Type } from "../model/api-model.ts";
import type { TypeLookup } from "../model/types/type-index.ts";
import type { NoteLookup } from "./lookup.ts";

/** Returns surroundings that answer the same and note what they are asked. */
export function noteLookups(around: Surroundings, note: NoteLookup): Surroundings {
  return {
    ...around,
    types: noteTypes(around.types, note),
    pages: notePages(around.pages, note),
    spellingsOf: (segment) => {
      note(`segment ${segment.toLowerCase()}`);
      return around.spellingsOf(segment);
    },
  };
}

/** The same for what the reading of operations asks. */
export function noteTypeLookups({ types, names }: TypeLookup, note: NoteLookup): TypeLookup {
  return {
    names,
    types: {
      get: (name) => {
        note(`documented ${name}`);
        return types.get(name);
      },
    },
  };
}

/** Which types there are, and which derives from which, stands for all pages: see `shapeOf`. */
function noteTypes(types: TypeIndex, note: NoteLookup): TypeIndex {
  const noteLine = (type: StructuredType): void => {
    for (const { name } of types.line(type)) note(`type ${name}`);
  };
  const noteFound = <Found extends Type>(type: Found | undefined): Found | undefined => {
    if (type !== undefined) note(`type ${type.name}`);
    return type;
  };
  return {
    get: (name) => noteFound(types.get(name)),
    structured: (name) => noteFound(types.structured(name)),
    enumType: (name) => noteFound(types.enumType(name)),
    anyCase: (name) => noteFound(types.anyCase(name)),
    near: (name, near) => noteFound(types.near(name, near)),
    line: (type) => {
      noteLine(type);
      return types.line(type);
    },
    properties: (type) => {
      noteLine(type);
      return types.properties(type);
    },
    folded: (type) => {
      noteLine(type);
      return types.folded(type);
    },
    derives: types.derives,
    subtypes: types.subtypes,
    open: (type) => {
      noteLine(type);
      return types.open(type);
    },
    withProperty: (name) => {
      note(`property ${name}`);
      return types.withProperty(name);
    },
    ownerOf: types.ownerOf,
  };
}

function notePages(pages: PageIndex, note: NoteLookup): PageIndex {
  return {
    ...pages,
    get: (file) => {
      note(`page ${file}`);
      return pages.get(file);
    },
  };
}
