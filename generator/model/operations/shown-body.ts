import type { JsonNode } from "../../text/json.ts";
import { rangeOf } from "../../text/source.ts";
import type { RequestBody, Route } from "../api-model.ts";
import { annotatedType, selfStatedType } from "./annotated-type.ts";
import type { BodyType } from "./body-type.ts";
import { isOwnRequest } from "./is-own-request.ts";
import { mediaTypeIn } from "./media-type-in.ts";
import type { ReadMessage } from "./read-messages.ts";
import type { TypeReader } from "./type-of-text.ts";

/** What the examples show of an operation's request body. */
export interface ShownBody {
  readonly isJson: boolean;
  /** The keys of a JSON object but those of control information. */
  readonly members: readonly string[];
  readonly type?: BodyType;
  readonly contentType?: string;
  readonly source: NonNullable<RequestBody["source"]>;
}

/** Returns what the first request of the operation's own with a body shows; undefined where none has one. */
export function shownBody(
  reader: TypeReader,
  messages: readonly ReadMessage[],
  routes: readonly Route[],
): ShownBody | undefined {
  for (const { message, annotation, block } of messages) {
    if (message.kind !== "request" || message.body === undefined || !isOwnRequest(message.line.target, routes))
      continue;
    const { body, headers } = message;
    const annotated = annotatedType(reader, annotation);
    const stated = annotated ?? selfStatedType(reader, body.json?.value);
    const typeOrigin = annotated === undefined ? "example" : "annotation";
    const contentType = mediaTypeIn(headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "");
    return {
      isJson: body.json?.value !== undefined,
      members: keysOf(body.json?.value),
      source: rangeOf(block.lines, body),
      ...(contentType !== undefined && { contentType }),
      ...(stated !== undefined && {
        type: { type: stated.type, typeOrigin, source: rangeOf(block.lines, stated.span) },
      }),
    };
  }
  return undefined;
}

function keysOf(root: JsonNode | undefined): readonly string[] {
  return root?.kind === "object" ? root.members.map(({ key }) => key).filter((key) => !key.includes("@")) : [];
}
