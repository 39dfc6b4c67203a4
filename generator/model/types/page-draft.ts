import type { PageKind } from "../api-model.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import type { StructuredSketch, TypeSketch } from "./sketch.ts";

/**
 * What one page by itself says of types. Plain data that is the same after a turn through JSON, and small: drafts of all
 * pages are kept. Ranges are noted from `file`.
 */
export interface PageDraft {
  readonly file: string;
  readonly kind: PageKind;
  readonly namespace: string;
  /** The page lists methods of its type, which act on one of its instances. */
  readonly hasMethods?: true;
  /** A machine translated the page, names of properties with the rest. */
  readonly translated?: true;
  readonly sketches: readonly TypeSketch[];
  readonly bodyType?: BodyType;
  /** The names among the segments of its routes, each once. */
  readonly routeNames: readonly string[];
}

/** The type that a request-body table describes, unless another page declares it. */
export interface BodyType {
  readonly sketch: StructuredSketch;
  /** What the page calls it. */
  readonly names: readonly WrittenName[];
}

/** A sketch together with the draft of the page that it is on. */
export type OnPage<Sketch extends TypeSketch> = Sketch & { readonly page: PageDraft };
