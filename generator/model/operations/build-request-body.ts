import type { Property, RequestBody } from "../api-model.ts";
import type { SectionReading } from "../page-reading.ts";
import { isWithin, placeOf } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import type { BodyEvidence } from "./body-type.ts";
import { inferredBodyType, statedBodyType } from "./body-type.ts";
import { proseOf } from "./prose-of.ts";
import { readBodyTables } from "./read-body-tables.ts";
import type { ReadMessage } from "./read-messages.ts";
import { shownBody } from "./shown-body.ts";
import type { TypeReader } from "./type-of-text.ts";

/** What else of the operation tells about its request body. */
export interface RequestBodyContext extends Omit<BodyEvidence, "members"> {
  readonly messages: readonly ReadMessage[];
  /** The media type of the Content-Type header, where the headers are documented. */
  readonly contentType: string | undefined;
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
  const tables = own.flatMap((section) => readBodyTables(reader, section, context.routes));
  const stated = statedBodyType(reader, prose);
  const shown = shownBody(reader, context.messages, context.routes);
  const contentType = context.contentType ?? shown?.contentType ?? "application/json";
  const refusal = prose.find(({ node }) => refusesBody(node.text));
  if (refusal !== undefined && tables.length === 0 && stated === undefined && shown === undefined) {
    return { contentType, empty: true, source: placeOf(refusal, refusal.node) };
  }
  const isAction = tables.some(({ lists }) => lists === "parameter");
  const mayInfer = !isAction && (shown === undefined ? own.length > 0 : shown.isJson);
  const properties = distinct(tables.flatMap((table) => table.properties));
  const members = [...properties.map(({ name }) => name), ...(shown?.members ?? [])];
  const inferred = mayInfer ? inferredBodyType(reader, { ...context, members }) : undefined;
  const type = stated ?? shown?.type ?? inferred;
  if (type === undefined && tables.length === 0 && shown === undefined) return undefined;
  const source = type?.source ?? tables[0]?.source ?? shown?.source;
  const body: Writable<RequestBody> = { contentType };
  if (type !== undefined) {
    body.type = type.type;
    body.typeOrigin = type.typeOrigin;
  }
  if (properties.length > 0) body.properties = properties;
  if (type?.inferred === true) body.inferred = true;
  if (source !== undefined) body.source = source;
  return body;
}

/** "Do not supply a request body for this method." */
function refusesBody(text: string): boolean {
  return (
    /(?:\bnot|n['’]t|\bno need to) (?:supply|provide|require|need|have|include|specify|send)\b[^.\n]{0,40}\bbody\b/i.test(
      text,
    ) ||
    /^(?:no request body\b|none\b|not (?:required|applicable|supported)\b|empty\b|the request body (?:is|must be|should be) empty)/i.test(
      text,
    )
  );
}

function distinct(properties: readonly Property[]): readonly Property[] {
  const first = new Map<string, Property>();
  for (const property of properties) if (!first.has(property.name)) first.set(property.name, property);
  return [...first.values()];
}
