import type { RichText } from "../../parse/syntax.ts";
import type { Origin, RequestBody, Response, Route, TypeRef } from "../api-model.ts";
import type { Placed, SectionReading } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import { fitsType } from "./fits-type.ts";
import { proseOf } from "./prose-of.ts";
import type { TypeMention } from "./type-mentions.ts";
import { typeMentions } from "./type-mentions.ts";
import type { TypeReader } from "./type-of-text.ts";

/** What a request body is an instance of, and how that is known. */
export interface BodyType {
  readonly type: TypeRef;
  readonly typeOrigin: Origin;
  readonly inferred?: true;
  readonly source?: RequestBody["source"];
}

/** Returns the type of "supply a JSON representation of the [user](…) object"; not "the identifier of a [user](…)". */
export function statedBodyType(reader: TypeReader, prose: readonly Placed<RichText>[]): BodyType | undefined {
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

/** What an operation tells of its request body besides its section. */
export interface BodyEvidence {
  readonly routes: readonly Route[];
  readonly responses: readonly Response[];
  readonly intro: SectionReading | undefined;
  /** The names that the body's table lists and its example shows. */
  readonly members: readonly string[];
}

/**
 * Infers the type: a POST creates what it returns with 201, a PATCH or PUT updates what it returns or what the text
 * under the title links, if what the body is shown to hold can be of that type.
 */
export function inferredBodyType(reader: TypeReader, evidence: BodyEvidence): BodyType | undefined {
  const { routes, responses, intro, members } = evidence;
  const fits = (type: TypeRef | undefined): boolean => isOne(type) && fitsType(reader.types, type ?? "", members);
  const methods = new Set(routes.map(({ method }) => method));
  const updates = methods.has("PATCH") || methods.has("PUT");
  const answers = responses.find(({ status, type }) => fits(type) && (status === 201 || (updates && status === 200)));
  if ((updates || methods.has("POST")) && answers?.type !== undefined) {
    return { type: answers.type, typeOrigin: answers.typeOrigin ?? "prose", inferred: true };
  }
  if (!updates || intro === undefined) return undefined;
  const described = proseOf(intro).flatMap(({ node }) => typeMentions(reader, node, 0, node.text.length));
  const mention = described.find(({ type }) => fits(type));
  return mention && { type: mention.type, typeOrigin: "prose", inferred: true };
}

function isOne(type: TypeRef | undefined): boolean {
  return type !== undefined && !type.startsWith("Collection(") && !type.startsWith("Edm.");
}
