import type { Deprecation, Operation, Parameter, QuerySupport } from "../api-model.ts";
import type { PageReading, SectionReading } from "../page-reading.ts";
import { isWithin } from "../page-reading.ts";
import { readQuerySupport } from "../types/query-support.ts";
import type { TypeLookup } from "../types/type-index.ts";
import type { Writable } from "../writable.ts";
import { buildExamples } from "./build-examples.ts";
import { buildParameters } from "./build-parameters.ts";
import { buildRequestBody } from "./build-request-body.ts";
import { buildResponses } from "./build-responses.ts";
import { mediaTypeIn } from "./media-type-in.ts";
import { proseOf } from "./prose-of.ts";
import { putRestAside } from "./put-rest-aside.ts";
import { operationSketches } from "./operation-sketches.ts";
import type { OperationSketch } from "./operation-sketches.ts";

/** Builds the operations that a page describes, in their order, and claims the tables that they are read from. */
export function buildOperations(page: PageReading, index: TypeLookup): readonly Operation[] {
  const operations = operationSketches.take(page).map((sketch) => buildOperation(sketch, index));
  if (page.kind === "api") putRestAside(page);
  return operations.filter(({ routes, examples }) => routes.length > 0 || examples.length > 0);
}

function buildOperation(sketch: OperationSketch, { names, types }: TypeLookup): Operation {
  const { id, route, messages, pairs, permissions } = sketch;
  const { page, sections, intro, title, source } = sketch.scope;
  const reader = { page, names, types };
  const { routes } = route;
  const parameters = buildParameters(reader, sections, route);
  const responses = buildResponses(reader, sketch.stated, messages);
  const contentType = contentTypeOf(parameters);
  const requestBody = buildRequestBody(reader, sections, { routes, responses, messages, contentType, intro });
  const description = descriptionOf(intro);
  const deprecated = deprecationOf(title, intro);
  const supports = supportsOf(page, sections);
  const operation: Writable<Operation> = {
    id,
    title,
    page: page.file,
    routes,
    parameters,
    responses,
    permissions,
    examples: buildExamples(reader, pairs, { routes, requestBody, responses }),
    source,
  };
  if (description !== undefined) operation.description = description;
  if (deprecated !== undefined) operation.deprecated = deprecated;
  if (supports !== undefined) operation.supports = supports;
  if (requestBody !== undefined) operation.requestBody = requestBody;
  return operation;
}

function contentTypeOf(parameters: readonly Parameter[]): string | undefined {
  const header = parameters.find(
    (parameter) => parameter.in === "header" && parameter.name.toLowerCase() === "content-type",
  );
  return mediaTypeIn(header?.value ?? header?.description ?? "");
}

/** The first paragraph under the title that isn't the `Namespace:` line. */
function descriptionOf(intro: SectionReading | undefined): string | undefined {
  for (const { node } of intro?.blocks ?? []) {
    if (node.kind !== "paragraph") continue;
    const { text } = node.content;
    if (text !== "" && !/^[\p{L} ]{1,40}[:：] ?`?microsoft(?:\.\w+)+`?$/iu.test(text)) return text;
  }
  return undefined;
}

function deprecationOf(title: string, intro: SectionReading | undefined): Deprecation | undefined {
  const prose = intro === undefined ? [] : proseOf(intro);
  const found = prose.find(({ node: { text } }) => /deprecated/i.test(text) && deprecation.test(text));
  if (found !== undefined) return { description: found.node.text };
  return /\(deprecated\)/i.test(title) ? {} : undefined;
}

const deprecation =
  /\b(?:api|method|function|action|operation|endpoint)\b[^.]{0,60}\b(?:is|has been|will be|are) deprecated\b|^\W*deprecated\b/i;

/** What the sections on query parameters say; the items of a list continue the sentence before it. */
function supportsOf(page: PageReading, sections: readonly SectionReading[]): QuerySupport | undefined {
  const own = sections.filter((section) => isWithin(section, "queryParameters") && !isWithin(section, "examples"));
  if (own.length === 0) return undefined;
  const texts = own.map((section) =>
    proseOf(section)
      .map(({ node }) => node.text)
      .reduce(continueSentence, ""),
  );
  return readQuerySupport(texts.join("\n"), page.words);
}

function continueSentence(text: string, next: string): string {
  return /:\s*$/.test(text) || /^\W{0,3}\$\w+\W*$/.test(next) ? `${text} ${next}` : `${text}\n${next}`;
}
