import type { RichText } from "../../parse/syntax.ts";
import type { Response } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import { annotatedType, selfStatedType } from "./annotated-type.ts";
import type { ReadMessage } from "./read-messages.ts";
import type { PlacedMention, StatedResponses } from "./stated-responses.ts";
import type { StatusMention } from "./status-mentions.ts";
import type { TypeMention } from "./type-mentions.ts";
import { typeMentions } from "./type-mentions.ts";
import type { TypeReader } from "./type-of-text.ts";

/**
 * Builds the responses of an operation: those that the Response section names, then those that only an example shows.
 * What the section leaves open of a status, its type and content type, comes from the examples.
 */
export function buildResponses(
  reader: TypeReader,
  { prose, mentions, tabled }: StatedResponses,
  messages: readonly ReadMessage[],
): readonly Response[] {
  const shown = messages.flatMap((message) => shownResponse(reader, message));
  const stated = [...mentions.map((mention) => statedResponse(reader, mention)), ...tabled];
  const lead = stated.some(isSuccess) ? [] : unnumberedResponse(reader, prose, shown);
  return mergeResponses([...lead, ...stated, ...shown]);
}

function isSuccess({ status }: Response): boolean {
  return status >= 200 && status < 300;
}

/** `returns a 200 OK response code and a [user](…) object`: a status with the type that its sentence goes on to name. */
function statedResponse(reader: TypeReader, { text, mention, limit }: PlacedMention): Response {
  const sentence = sentenceAround(text.node.text, mention.at);
  const type = isBodiless(mention.status)
    ? undefined
    : typeAfter(reader, text.node, mention, Math.min(limit, sentence.end), limit);
  const response: Writable<Response> = {
    status: mention.status,
    description: text.node.text.slice(sentence.start, sentence.end).trim(),
    origin: "prose",
    source: placeOf(text, mention),
  };
  if (type !== undefined) {
    response.type = type.type;
    response.typeOrigin = "prose";
  }
  if (mention.reason !== "") response.reason = mention.reason;
  return response;
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 304 || status >= 400;
}

/** Looks in the rest of the sentence first, then in what follows it up to the next status, if that speaks of the body. */
function typeAfter(
  reader: TypeReader,
  content: RichText,
  mention: StatusMention,
  end: number,
  limit: number,
): TypeMention | undefined {
  const [near] = typeMentions(reader, content, mention.to, end);
  if (near !== undefined) return near;
  if (
    /(?:\bnot|n['’]t) return|\bno (?:response )?(?:body|content)|empty (?:response )?body/i.test(
      content.text.slice(mention.to, limit),
    )
  )
    return undefined;
  return typeMentions(reader, content, end, limit).find((far) =>
    /response|return/i.test(content.text.slice(end, far.at)),
  );
}

/** "This method returns a collection of [driveItem](…)": the status is that of the example, else the usual one. */
function unnumberedResponse(
  reader: TypeReader,
  prose: readonly Placed<RichText>[],
  shown: readonly Response[],
): Response[] {
  for (const text of prose) {
    const returns = /\breturns?\b|\bresponse (?:body )?(?:contains|is|will be)\b/i.exec(text.node.text);
    const [mention] = returns === null ? [] : typeMentions(reader, text.node, returns.index, text.node.text.length);
    if (mention === undefined) continue;
    const example = shown.find(isSuccess);
    const fact = {
      type: mention.type,
      typeOrigin: "prose" as const,
      description: text.node.text,
      source: placeOf(text, mention),
    };
    return [
      {
        status: example?.status ?? 200,
        ...fact,
        origin: "prose",
        unnumbered: true,
        ...(example === undefined && { inferred: true as const }),
      },
    ];
  }
  return [];
}

function shownResponse(reader: TypeReader, { message, annotation, block }: ReadMessage): Response[] {
  if (message.kind !== "response") return [];
  const { body, headers, reason, status } = message;
  const annotated = body === undefined || isBodiless(status) ? undefined : annotatedType(reader, annotation);
  const type = annotated ?? (isBodiless(status) ? undefined : selfStatedType(reader, body?.json?.value));
  const contentType = headers.find(({ name }) => name.toLowerCase() === "content-type")?.value;
  const response: Writable<Response> = { status, origin: "example", source: placeOf(block, message) };
  if (type !== undefined) {
    response.type = type.type;
    response.typeOrigin = annotated === undefined ? "example" : "annotation";
  }
  if (body !== undefined && contentType !== undefined) response.contentType = contentType;
  if (reason !== "") response.reason = reason;
  return [response];
}

/** One response a status: the first leads, later ones fill what it lacks. */
function mergeResponses(responses: readonly Response[]): readonly Response[] {
  const merged = new Map<number, Response>();
  for (const response of responses) {
    const known = merged.get(response.status);
    merged.set(response.status, known === undefined ? response : { ...response, ...known });
  }
  return [...merged.values()];
}

function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - longestLead);
  const before = [...text.slice(from, at).matchAll(sentenceEnd)].at(-1);
  const after = /[.!?](?=\s+[A-Z`*[]|\s*$)|\n/.exec(text.slice(at));
  return {
    start: before === undefined ? from : from + before.index + before[0].length,
    end: after === null ? text.length : at + after.index + 1,
  };
}

/** How far back the beginning of a sentence is looked for. */
const longestLead = 600;
const sentenceEnd = /[.!?]\s+(?=[A-Z`*[])|\n/g;
