import type { ApiModel, Property } from "../../model/api-model.ts";
import { createNearNames } from "./near-names.ts";
import { once } from "../../lazy/once.ts";
import { indexPages, type PageIndex } from "./page-index.ts";
import { indexRoutes, type RouteIndex } from "./route-index.ts";
import { createServiceUrlTest } from "./service-url.ts";
import { indexTypes, type TypeIndex } from "./type-index.ts";
import { typeBodies, type TypedBody, type TypedValue } from "./typed-body.ts";

/** What all rules share: the model, and the indexes over it that they ask for, each built once. */
export interface CheckContext {
  readonly model: ApiModel;
  readonly settings: CheckSettings;
  /** The model has declarations of CSDL. */
  readonly hasCsdl: boolean;
  /** An example's URL calls the API, not a client of it. */
  readonly isServiceUrl: (url: string) => boolean;
  /** The candidate that a name is likely a slip of. */
  readonly nearName: (name: string, candidates: Iterable<string>) => string | undefined;
  readonly types: TypeIndex;
  readonly routes: RouteIndex;
  readonly pages: PageIndex;
  /** The JSON bodies of all examples that can be given a type. */
  readonly bodies: readonly TypedBody[];
  /** What these bodies show of each property. */
  readonly uses: ReadonlyMap<Property, readonly TypedValue[]>;
}

/** What is known of the API beside its model. */
export interface CheckSettings {
  /** The service root that example URLs begin with, version and all. */
  readonly baseUrl?: string;
}

/** Returns the context of a run over a model. */
export function createContext(model: ApiModel, settings: CheckSettings = {}): CheckContext {
  const types = once(() => indexTypes(model));
  const routes = once(() => indexRoutes(model));
  const pages = once(() => indexPages(model));
  const isServiceUrl = once(() => createServiceUrlTest(model, settings.baseUrl));
  const typed = once(() => typeBodies(model, types(), isServiceUrl()));
  const hasCsdl = once(() => declaresCsdl(model));
  return {
    model,
    settings,
    nearName: createNearNames(),
    get hasCsdl() {
      return hasCsdl();
    },
    get isServiceUrl() {
      return isServiceUrl();
    },
    get types() {
      return types();
    },
    get routes() {
      return routes();
    },
    get pages() {
      return pages();
    },
    get bodies() {
      return typed().bodies;
    },
    get uses() {
      return typed().uses;
    },
  };
}

function declaresCsdl(model: ApiModel): boolean {
  if (model.container !== undefined) return true;
  return [...model.types.values()].some(({ declarations }) => declarations.some(({ origin }) => origin === "csdl"));
}
