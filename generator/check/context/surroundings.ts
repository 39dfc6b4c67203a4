import { once } from "../../lazy/once.ts";
import type { ApiModel } from "../../model/api-model.ts";
import type { LineMap } from "../../text/source.ts";
import type { PageOutline } from "../page-outline.ts";
import { indexPages, type PageIndex } from "./page-index.ts";
import { indexRoutes, type Spellings } from "./route-index.ts";
import { createServiceUrlTest, hostIn, usualHost } from "./service-url.ts";
import { usualVersion, versionIn } from "./service-version.ts";
import { indexTypes, type TypeIndex } from "./type-index.ts";

/** What is known of the API beside its model. */
export interface CheckSettings {
  /** The service root that example URLs begin with, version and all. */
  readonly baseUrl?: string;
}

/** What rules that look at one page know of all the rest. */
export interface Surroundings {
  readonly types: TypeIndex;
  readonly pages: PageIndex;
  /** How the routes of all pages spell a literal segment, whatever its case is. */
  readonly spellingsOf: (segment: string) => Spellings | undefined;
  /** The host that example URLs call, but for those that call a client; of `baseUrl`, else the usual one. */
  readonly host: string | undefined;
  /** The version that example URLs call; of `baseUrl`, else the usual one. */
  readonly version: string | undefined;
  readonly isServiceUrl: (url: string) => boolean;
  /** There are declarations of CSDL. */
  readonly hasCsdl: boolean;
}

/** Gathers what is around a page, from the model's types and container and the outlines of all pages in their order. */
export function surround(
  model: Pick<ApiModel, "types" | "container">,
  outlines: readonly PageOutline[],
  { settings, linesOf }: { readonly settings: CheckSettings; readonly linesOf: (file: string) => LineMap },
): Surroundings {
  const roots = outlines.flatMap((outline) => outline.roots);
  const routes = once(() => indexRoutes(outlines));
  const { baseUrl } = settings;
  const host = baseUrl === undefined ? usualHost(roots) : hostIn(baseUrl);
  const pages = outlines.map(({ file, anchors }) => {
    const known = once(() => new Set(anchors));
    return {
      file,
      get anchors() {
        return known();
      },
      get lines() {
        return linesOf(file);
      },
    };
  });
  return {
    types: indexTypes(model.types),
    pages: indexPages(pages),
    spellingsOf: (segment) => routes().spellings.get(segment.toLowerCase()),
    host,
    version: baseUrl === undefined ? usualVersion(roots) : versionIn(baseUrl)?.text,
    isServiceUrl: createServiceUrlTest(host),
    hasCsdl: declaresCsdl(model),
  };
}

function declaresCsdl({ container, types }: Pick<ApiModel, "types" | "container">): boolean {
  if (container !== undefined) return true;
  return [...types.values()].some(({ declarations }) => declarations.some(({ origin }) => origin === "csdl"));
}
