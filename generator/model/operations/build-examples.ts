import type { Body, Heading, HttpHeader } from "../../parse/syntax.ts";
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
import type { SectionRole } from "../reading/section-role.ts";
import type { Writable } from "../writable.ts";
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

function requestOf(reader: TypeReader, read: ReadRequest, stated: RequestBody | undefined): ExampleRequest {
  const { message, block } = read;
  const { line, body, headers } = message;
  const request: Writable<ExampleRequest> = {
    method: line.method.toUpperCase(),
    url: line.target,
    headers: headersOf(headers, block.lines),
    source: placeOf(block, message),
    methodSource: placeOf(block, line.methodSpan),
    urlSource: placeOf(block, line.targetSpan),
  };
  if (body !== undefined) addBody(request, body, block.lines, typeOfBody(reader, read, body, stated));
  return request;
}

function responseOf(reader: TypeReader, read: ReadResponse, stated: readonly Response[]): ExampleResponse {
  const { message, block, annotation } = read;
  const { status, reason, headers, body } = message;
  const response: Writable<ExampleResponse> = {
    status,
    reason,
    headers: headersOf(headers, block.lines),
    source: placeOf(block, message),
    statusSource: placeOf(block, message.statusSpan),
    reasonSource: placeOf(block, message.reasonSpan),
  };
  const collectionProperty = collectionPropertyOf(annotation);
  if (body !== undefined) {
    const prose = stated.find((one) => one.status === status && one.type !== undefined);
    const facts = typeOfBody(reader, read, body, prose);
    addBody(response, body, block.lines, facts);
    const isEnvelope = isCollectionEnvelope(body.json?.value, collectionProperty ?? "value");
    if (facts !== undefined && isEnvelope) response.type = collectionOf(facts.type) ?? facts.type;
  }
  if (collectionProperty !== undefined) response.collectionProperty = collectionProperty;
  const truncated = flagField(annotation, "truncated");
  if (truncated !== undefined) response.truncated = truncated;
  if (flagField(annotation, "expectError") === true) response.expectError = true;
  return response;
}

/** Of the annotation, else of the body itself, else of the section. */
function typeOfBody(
  reader: TypeReader,
  { block: { lines }, annotation }: ReadMessage,
  body: Body,
  stated: Response | RequestBody | undefined,
): TypeFacts | undefined {
  return (
    placed(annotatedType(reader, annotation), "annotation", lines) ??
    placed(selfStatedType(reader, body.json?.value), "example", lines) ??
    statedType(body, stated)
  );
}

function addBody(
  message: Writable<ExampleRequest> | Writable<ExampleResponse>,
  body: Body,
  lines: LineMap,
  facts: TypeFacts | undefined,
): void {
  message.body = bodyOf(body, lines);
  if (facts === undefined) return;
  message.type = facts.type;
  message.typeOrigin = facts.typeOrigin;
  message.typeSource = facts.typeSource;
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
  const named =
    heading !== undefined && names(role, heading.node)
      ? heading.node
      : above.findLast((one) => names(one.role, one.heading))?.heading;
  const text = named?.content.text ?? "";
  return /^\W*(?:(?:examples?|samples?)\W*)?$/i.test(text) ? undefined : text;
}

function names(role: SectionRole, heading: Heading): boolean {
  return role === "examples" || (role === "other" && heading.depth > 2);
}
