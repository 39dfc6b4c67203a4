import type { RichText } from "../../parse/syntax.ts";
import { rangeOf } from "../../text/source.ts";
import type { Origin, Property, RequestBody, Response, Route, TypeRef } from "../api-model.ts";
import type { Placed, SectionReading } from "../page-reading.ts";
import { blocksOf, claim, isWithin, placeOf } from "../page-reading.ts";
import { buildProperty } from "../types/build-property.ts";
import { propertyRows } from "../types/property-rows.ts";
import { tableColumns } from "../types/table-columns.ts";
import { annotatedType, selfStatedType } from "./annotated-type.ts";
import { nameFunctionArguments } from "./name-function-arguments.ts";
import { proseOf } from "./prose-of.ts";
import type { ReadMessage } from "./read-messages.ts";
import type { TypeMention } from "./type-mentions.ts";
import { typeMentions } from "./type-mentions.ts";
import type { TypeReader } from "./type-of-text.ts";

/** What else of the operation tells about its request body. */
export interface RequestBodyContext {
  readonly routes: readonly Route[];
  readonly responses: readonly Response[];
  readonly messages: readonly ReadMessage[];
  /** The media type of the Content-Type header, where the headers are documented. */
  readonly contentType: string | undefined;
  readonly intro: SectionReading | undefined;
}

/**
 * Builds the request body: its type from the Request body section, from the examples, or, `inferred`, from the words
 * under the title and the rule that a POST to a collection creates what it returns; its properties from the section's
 * tables. Undefined for an operation that neither has such a section nor shows a body.
 */
export function buildRequestBody(
  reader: TypeReader,
  sections: readonly SectionReading[],
  context: RequestBodyContext,
): RequestBody | undefined {
  const own = sections.filter(
    (section) => isWithin(section, "requestBody") && !isWithin(section, "examples", "response"),
  );
  const prose = own.flatMap(proseOf);
  const tables = own.flatMap((section) => bodyTables(reader, section, context.routes));
  const stated = statedType(reader, prose);
  const shown = shownType(reader, context.messages);
  const refusal = prose.find(({ node }) => refusesBody(node.text));
  const contentType = context.contentType ?? shown.contentType ?? "application/json";
  if (refusal !== undefined && tables.length === 0 && stated === undefined && !shown.exists) {
    return { contentType, empty: true, source: placeOf(refusal, refusal.node) };
  }
  const isAction = tables.some(({ lists }) => lists === "parameter");
  const type = stated ?? shown.type ?? (isAction || !mayInfer ? undefined : inferredType(reader, context));
  if (type === undefined && tables.length === 0 && !shown.exists) return undefined;
  const properties = distinct(tables.flatMap((table) => table.properties));
  const source = type?.source ?? tables[0]?.source ?? shown.source;
  return {
    ...(type !== undefined && { type: type.type, typeOrigin: type.typeOrigin }),
    ...(properties.length > 0 && { properties }),
    contentType,
    ...(type?.inferred === true && { inferred: true }),
    ...(source !== undefined && { source }),
  };
}

interface BodyType {
  readonly type: TypeRef;
  readonly typeOrigin: Origin;
  readonly inferred?: true;
  readonly source?: RequestBody["source"];
}

interface BodyTable {
  readonly lists: "parameter" | "property";
  readonly properties: readonly Property[];
  readonly source: NonNullable<RequestBody["source"]>;
}

/** Tables of the section itself; those below headings of their own describe parts of the body. */
function bodyTables(reader: TypeReader, section: SectionReading, routes: readonly Route[]): BodyTable[] {
  const { page, names } = reader;
  return blocksOf(section, "table").flatMap((table) => {
    const columns = tableColumns(table.node, page.words);
    const rows =
      columns.lists === "value" || columns.lists === "member" ? [] : propertyRows(table, columns, "requestBodyTable");
    if (rows.length === 0 && table.node.rows.length > 0) return [];
    if (
      nameFunctionArguments(
        rows.map(({ name }) => name),
        routes,
      )
    )
      return [];
    claim(page, table.node, section.role === "requestBody" ? "requestBody" : "requestBodyPart");
    if (section.role !== "requestBody" || rows.length === 0) return [];
    return [
      {
        lists: columns.lists === "parameter" ? "parameter" : "property",
        properties: rows.map((row) => buildProperty(row, names, page)),
        source: placeOf(table, table.node),
      },
    ];
  });
}

function distinct(properties: readonly Property[]): readonly Property[] {
  const first = new Map<string, Property>();
  for (const property of properties) if (!first.has(property.name)) first.set(property.name, property);
  return [...first.values()];
}

/** "Do not supply a request body for this method." */
function refusesBody(text: string): boolean {
  return (
    /\b(?:not|n['’]t|no need to) (?:supply|provide|require|need|have|include|specify|send)\b[^.\n]{0,40}\bbody\b/i.test(
      text,
    ) ||
    /^(?:no request body\b|none\b|not (?:required|applicable|supported)\b|empty\b|the request body (?:is|must be|should be) empty)/i.test(
      text,
    )
  );
}

/** "supply a JSON representation of the [user](…) object"; not "the identifier of a [user](…)". */
function statedType(reader: TypeReader, prose: readonly Placed<RichText>[]): BodyType | undefined {
  for (const phrase of statingPhrases) {
    for (const text of prose) {
      const mention = mentionAfter(reader, text.node, phrase);
      if (mention !== undefined) return { type: mention.type, typeOrigin: "prose", source: placeOf(text, mention) };
    }
  }
  return undefined;
}

/** In the order of their weight. */
const statingPhrases: readonly RegExp[] = [
  /\brepresentations? (?:of|for)\b/i,
  /\b(?:provide|supply|include|pass|send)\b(?![^.]{0,60}\b(?:identifier|ids?|reference|url|parameters|name|values?)\b)/i,
  /\b(?:properties|fields|values)\b[^.]{0,60}\b(?:create|update|updating|creating|for the relevant)\b/i,
  /\brelevant\b/i,
];

function mentionAfter(reader: TypeReader, content: RichText, phrase: RegExp): TypeMention | undefined {
  const match = phrase.exec(content.text);
  if (match === null || /@odata\.id\b|\bidentifiers? of\b/i.test(content.text)) return undefined;
  return typeMentions(reader, content, match.index, content.text.length).find(({ type }) => !type.includes("Edm."));
}

interface ShownBody {
  readonly exists: boolean;
  readonly isJson: boolean;
  readonly type?: BodyType;
  readonly contentType?: string;
  readonly source?: NonNullable<RequestBody["source"]>;
}

/** What the first request with a body shows. */
function shownType(reader: TypeReader, messages: readonly ReadMessage[]): ShownBody {
  const first = messages.find(({ message }) => message.kind === "request" && message.body !== undefined);
  if (first === undefined) return { exists: false, isJson: false };
  const { message, annotation, block } = first;
  const annotated = annotatedType(reader, annotation);
  const stated = annotated ?? selfStatedType(reader, message.body?.json?.value);
  const contentType = mediaTypeIn(
    message.headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "",
  );
  return {
    exists: true,
    isJson: message.body?.json?.value !== undefined,
    source: rangeOf(block.lines, message.body ?? message),
    ...(contentType !== undefined && { contentType }),
    ...(stated !== undefined && {
      type: {
        type: stated.type,
        typeOrigin: annotated === undefined ? ("example" as const) : ("annotation" as const),
        source: rangeOf(block.lines, stated.span),
      },
    }),
  };
}

/** Returns the media type in a header's value: `application/json` of "application/json. Required." */
export function mediaTypeIn(value: string): string | undefined {
  return /[a-z]{1,30}\/[a-z0-9+*-]+(?:\.[a-z0-9+-]+){0,8}/i.exec(value)?.[0];
}

/** A POST creates what it returns with 201, a PATCH or PUT updates what it returns or what the title's text links. */
function inferredType(reader: TypeReader, { routes, responses, intro }: RequestBodyContext): BodyType | undefined {
  const methods = new Set(routes.map(({ method }) => method));
  const updates = methods.has("PATCH") || methods.has("PUT");
  const answers = responses.find(({ status, type }) => isOne(type) && (status === 201 || (updates && status === 200)));
  if ((updates || methods.has("POST")) && answers?.type !== undefined) {
    return { type: answers.type, typeOrigin: answers.typeOrigin ?? "prose", inferred: true };
  }
  if (!updates || intro === undefined) return undefined;
  const described = proseOf(intro).flatMap(({ node }) => typeMentions(reader, node, 0, node.text.length));
  const mention = described.find(({ type }) => isOne(type));
  return mention && { type: mention.type, typeOrigin: "prose", inferred: true };
}

function isOne(type: TypeRef | undefined): boolean {
  return type !== undefined && !type.startsWith("Collection(") && !type.startsWith("Edm.");
}
