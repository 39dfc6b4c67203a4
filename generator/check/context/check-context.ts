import { once } from "../../lazy/once.ts";
import type { ApiModel, Property } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import type { PageOutline } from "../page-outline.ts";
import { groupFields, type AnnotationField } from "./group-fields.ts";
import { createNearNames, type NearName } from "./near-names.ts";
import type { RouteIndex } from "./route-index.ts";
import type { ShownProperties } from "./shown-property.ts";
import type { Surroundings } from "./surroundings.ts";
import { typeBodies, type TypedBody, type TypedValue } from "./typed-body.ts";

/** What rules share: the part of a model that they look at, what is around it, and indexes that are built once. */
export interface CheckContext extends Surroundings {
  /** Of pages: themselves and their operations. Of the set: all types, and what CSDL declares. */
  readonly model: ApiModel;
  /** The candidate that a name is likely a slip of. */
  readonly nearName: NearName;
  /** The fields of all annotations by their keys. */
  readonly fields: ReadonlyMap<string, readonly AnnotationField[]>;
  /** The JSON bodies of all examples that can be given a type. */
  readonly bodies: readonly TypedBody[];
  /** What these bodies show of each property. */
  readonly uses: ReadonlyMap<Property, readonly TypedValue[]>;
  readonly told: Told;
  /** What has been worked out: see `rememberInContext`. */
  readonly known: Map<unknown, unknown>;
}

/** What pages tell of what isn't theirs alone. Where pages are looked at it is empty, but for what rows of their own show. */
export interface Told {
  readonly routes: RouteIndex;
  readonly shown: ShownProperties;
  readonly spellings: readonly TypeSpelling[];
  readonly outlines: readonly PageOutline[];
  readonly strayLinks: readonly StrayLink[];
}

/** A link to a page in a folder of which none was read. */
export interface StrayLink {
  /** From the docs root, as is the file. */
  readonly folder: string;
  readonly file: string;
  readonly source: SourceRange;
}

/** How a table of a request body spells a type. */
export interface TypeSpelling {
  /** The qualified name of the type. */
  readonly type: string;
  readonly text: string;
  readonly source: SourceRange;
}

/** Returns the context in which pages, or what they tell of the set, are checked. */
export function createContext(model: ApiModel, around: Surroundings, told: Told): CheckContext {
  const fields = once(() => groupFields(model.pages));
  const typed = once(() => typeBodies(model, around.types, around.isServiceUrl));
  return {
    ...around,
    model,
    told,
    known: new Map(),
    nearName: createNearNames(),
    get fields() {
      return fields();
    },
    get bodies() {
      return typed().bodies;
    },
    get uses() {
      return typed().uses;
    },
  };
}
