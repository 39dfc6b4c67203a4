import type { Body, HttpHeader } from "../../parse/syntax.ts";
import type { LineMap } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type {
  Example,
  ExampleBody,
  ExampleHeader,
  ExampleRequest,
  ExampleResponse,
  Origin,
  RequestBody,
  Response,
  Route,
} from "../api-model.ts";
import { placeOf } from "../page-reading.ts";
import { flagField } from "../reading/annotation-fields.ts";
import { annotatedType, collectionPropertyOf, isCollectionEnvelope, selfStatedType } from "./annotated-type.ts";
import type { StatedType } from "./annotated-type.ts";
import type { MessagePair, ReadRequest, ReadResponse } from "./pair-messages.ts";
import type { ReadMessage } from "./read-messages.ts";
import { isOwnRequest } from "./is-own-request.ts";
import type { TypeReader } from "./type-of-text.ts";
import { collectionOf } from "./type-of-text.ts";

/** What the prose of an operation says of its messages: types for bodies that nothing nearer types. */
export interface StatedFacts {
  readonly routes: readonly Route[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly Response[];
}

/**
 * Builds the examples of an operation. The type of a body is that of its annotation, else its own `@odata.type`, else
 * what the Response or Request body section says. Responses that a page shows without any request become an example
 * of the operation's first route; without a route they are left out. What the page says of its own messages doesn't
 * type those that it shows of another service, such as notifications to a bot.
 */
export function buildExamples(
  reader: TypeReader,
  pairs: readonly MessagePair[],
  facts: StatedFacts,
): readonly Example[] {
  return pairs.flatMap(({ request, responses }) => {
    const own = request === undefined || isOwnRequest(request.message.line.target, facts.routes);
    const built =
      request === undefined
        ? routeRequest(facts.routes)
        : requestOf(reader, request, own ? facts.requestBody : undefined);
    if (built === undefined) return [];
    const name = request?.names[0] ?? headingOf(request ?? responses[0]);
    return [
      {
        ...(name !== undefined && { name }),
        request: built,
        responses: responses.map((response) => responseOf(reader, response, own ? facts.responses : [])),
      },
    ];
  });
}

function routeRequest([route]: readonly Route[]): ExampleRequest | undefined {
  if (route === undefined) return undefined;
  const { method, path, source, methodSource, pathSource } = route;
  return { method, url: path, headers: [], source, methodSource, urlSource: pathSource };
}

function requestOf(
  reader: TypeReader,
  { message, block, annotation }: ReadRequest,
  stated: RequestBody | undefined,
): ExampleRequest {
  const { line } = message;
  const type =
    message.body === undefined
      ? undefined
      : (placed(annotatedType(reader, annotation), "annotation", block.lines) ??
        placed(selfStatedType(reader, message.body.json?.value), "example", block.lines) ??
        statedType(message.body, stated));
  return {
    method: line.method.toUpperCase(),
    url: line.target,
    headers: headersOf(message.headers, block.lines),
    ...(message.body !== undefined && { body: bodyOf(message.body, block.lines) }),
    ...type,
    source: placeOf(block, message),
    methodSource: placeOf(block, line.methodSpan),
    urlSource: placeOf(block, line.targetSpan),
  };
}

function responseOf(
  reader: TypeReader,
  { message, block, annotation }: ReadResponse,
  stated: readonly Response[],
): ExampleResponse {
  const collectionProperty = collectionPropertyOf(annotation);
  const truncated = flagField(annotation, "truncated");
  const prose = stated.find((response) => response.status === message.status && response.type !== undefined);
  const type =
    message.body === undefined
      ? undefined
      : (placed(annotatedType(reader, annotation), "annotation", block.lines) ??
        placed(selfStatedType(reader, message.body.json?.value), "example", block.lines) ??
        statedType(message.body, prose));
  const isEnvelope = isCollectionEnvelope(message.body?.json?.value, collectionProperty ?? "value");
  return {
    status: message.status,
    reason: message.reason,
    headers: headersOf(message.headers, block.lines),
    ...(message.body !== undefined && { body: bodyOf(message.body, block.lines) }),
    ...type,
    ...(type !== undefined && isEnvelope && { type: collectionOf(type.type) ?? type.type }),
    ...(collectionProperty !== undefined && { collectionProperty }),
    ...(truncated !== undefined && { truncated }),
    ...(flagField(annotation, "expectError") === true && { expectError: true as const }),
    source: placeOf(block, message),
    statusSource: placeOf(block, message.statusSpan),
    reasonSource: placeOf(block, message.reasonSpan),
  };
}

type TypeFacts = Required<Pick<ExampleResponse, "type" | "typeOrigin" | "typeSource">>;

function placed(stated: StatedType | undefined, typeOrigin: Origin, lines: LineMap): TypeFacts | undefined {
  return stated && { type: stated.type, typeOrigin, typeSource: rangeOf(lines, stated.span) };
}

/** What prose says of a type holds for JSON; and a type that rests on an example says nothing new of it. */
function statedType(body: Body, stated: Response | RequestBody | undefined): TypeFacts | undefined {
  const { type, typeOrigin, source } = stated ?? {};
  if (type === undefined || source === undefined || typeOrigin === "example") return undefined;
  return body.json?.value === undefined ? undefined : { type, typeOrigin: "prose", typeSource: source };
}

function headersOf(headers: readonly HttpHeader[], lines: LineMap): readonly ExampleHeader[] {
  return headers.map((header) => ({
    name: header.name,
    value: header.value,
    source: rangeOf(lines, header),
    valueSource: rangeOf(lines, header.valueSpan),
  }));
}

function bodyOf(body: Body, lines: LineMap): ExampleBody {
  const { text, json, start, end } = body;
  return { text, ...(json !== undefined && { json }), lines, span: { start, end }, source: rangeOf(lines, body) };
}

/** "Example 1: Add a member" of the headings above; "Request" and "Example" alone name nothing. */
function headingOf(message: ReadMessage | undefined): string | undefined {
  if (message === undefined) return undefined;
  const { above, heading, role } = message.section;
  const headings = [...above, ...(heading === undefined ? [] : [{ heading: heading.node, role }])];
  const named = headings.findLast((one) => one.role === "examples" || (one.role === "other" && one.heading.depth > 2));
  const text = named?.heading.content.text ?? "";
  return /^\W*(?:(?:examples?|samples?)\W*)?$/i.test(text) ? undefined : text;
}
