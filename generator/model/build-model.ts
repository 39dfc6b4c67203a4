import type { LeadTopic } from "../config/config.ts";
import type { Syntax } from "../parse/parse-sources.ts";
import type { PageSyntax } from "../parse/syntax.ts";
import type { ExtraWords } from "../vocabulary/vocabulary.ts";
import { vocabulary } from "../vocabulary/vocabulary.ts";
import type { ApiModel } from "./api-model.ts";
import { buildDeclared } from "./declared/build-declared.ts";
import { mergeCsdl } from "./csdl/merge-csdl.ts";
import { buildOperations } from "./operations/build-operations.ts";
import type { PageReading } from "./page-reading.ts";
import { buildPage } from "./pages/build-page.ts";
import { putAsideRest } from "./pages/put-aside-rest.ts";
import { buildReading } from "./reading/build-reading.ts";
import { buildTypes } from "./types/build-types.ts";
import type { TypeLookup } from "./types/type-index.ts";
import { draftPage } from "./types/draft-page.ts";

/** What a caller can set about building a model. */
export interface ModelOptions {
  /** The namespace of pages that name none; `microsoft.graph` by default. */
  readonly namespace?: string;
  /** Words of translated pages beyond the built-in ones. */
  readonly vocabulary?: ExtraWords;
  /** Which source leads where docs and CSDL both say something. */
  readonly lead?: Readonly<Partial<Record<LeadTopic, "docs" | "csdl">>>;
}

/** Builds the model of an API from the syntax of its pages and schemas. The order of the pages makes no difference. */
export function buildModel(syntax: Syntax, options: ModelOptions = {}): ApiModel {
  const pages = syntax.pages.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const readings = readPages(pages, options);
  const index = buildTypes(readings.map(draftPage));
  const documented: ApiModel = {
    schemaVersion: 1,
    types: index.types,
    ...describePages(readings, index),
    actions: [],
    functions: [],
    ...(syntax.declarations && { declared: buildDeclared(syntax.declarations) }),
  };
  return mergeCsdl(documented, syntax.schemas, options.lead);
}

/** Reads pages for `draftPage` and `describePages`. */
export function readPages(pages: readonly PageSyntax[], options: ModelOptions): readonly PageReading[] {
  const words = vocabulary(options.vocabulary);
  return pages.map((page) => buildReading(page, options.namespace ?? "microsoft.graph", words));
}

/** Builds what the model says of pages whose types have been drafted: of each page by itself, and of its operations. */
export function describePages(
  readings: readonly PageReading[],
  index: TypeLookup,
): Pick<ApiModel, "operations" | "pages"> {
  const operations = readings.flatMap((reading) => buildOperations(reading, index));
  for (const reading of readings) putAsideRest(reading);
  return { operations, pages: readings.map(buildPage) };
}
