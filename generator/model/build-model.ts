import type { Syntax } from "../parse/parse-sources.ts";
import type { LeadTopic } from "../config/config.ts";
import type { ApiModel } from "./api-model.ts";
import { buildOperations } from "./operations/build-operations.ts";
import { buildPages } from "./pages/build-pages.ts";
import { buildReading } from "./reading/build-reading.ts";
import { buildTypes } from "./types/build-types.ts";

/** What a caller can set about building a model. */
export interface ModelOptions {
  /** The namespace of pages that name none; `microsoft.graph` by default. */
  readonly namespace?: string;
  /** Which source leads where docs and CSDL both say something. */
  readonly lead?: Readonly<Partial<Record<LeadTopic, "docs" | "csdl">>>;
}

/** Builds the model of an API from the syntax of its pages and schemas. The order of the pages makes no difference. */
export function buildModel(syntax: Syntax, options: ModelOptions = {}): ApiModel {
  const pages = syntax.pages.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const readings = pages.map((page) => buildReading(page, options.namespace ?? "microsoft.graph"));
  const { types, names } = buildTypes(readings);
  const operations = buildOperations(readings, { types, names });
  return {
    schemaVersion: 1,
    types,
    operations,
    actions: [],
    functions: [],
    pages: buildPages(readings),
  };
}
