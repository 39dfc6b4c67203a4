import type {
  Annotation,
  Body,
  CodeBlock,
  HttpHeader,
  HttpMessage,
  HttpRequest,
  RouteList,
  TextLine,
} from "../../parse/syntax.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin, putAside } from "../page-reading.ts";
import { blockTypeOf, textFields } from "../reading/annotation-fields.ts";

/** An HTTP message of an example with what stands around it. */
export interface ReadMessage {
  readonly message: HttpMessage;
  readonly block: Placed<CodeBlock>;
  readonly annotation?: Annotation;
  /** The names that its annotation pairs it by. */
  readonly names: readonly string[];
  readonly section: SectionReading;
}

/**
 * Reads the HTTP messages that sections show, in the order of the page, and claims their blocks. A list of request
 * lines outside of the route sections is so many requests; JSON alone behind a message without a body is its body.
 */
export function readMessages(
  page: PageReading,
  sections: readonly SectionReading[],
  routeBlocks: readonly Placed<CodeBlock>[],
): readonly ReadMessage[] {
  const routes = new Set(routeBlocks.map(({ node }) => node));
  const messages: ReadMessage[] = [];
  for (const section of sections) {
    if (section.codeBlocks.length === 0) continue;
    for (const block of section.codeBlocks) {
      if (!routes.has(block.node)) addMessages(page, messages, section, block);
    }
  }
  return messages;
}

function addMessages(
  page: PageReading,
  messages: ReadMessage[],
  section: SectionReading,
  block: Placed<CodeBlock>,
): void {
  const { content } = block.node;
  if (content.kind === "json") return addBody(page, messages, section, block);
  const found = content.kind === "http" ? content.messages : content.kind === "routes" ? requestsOf(content) : [];
  const [first] = found;
  if (first === undefined)
    return putAside(page, block.node, `no HTTP message (${block.node.language || "no language"})`);
  claim(page, block.node, found.length > 1 ? "exchange" : first.kind);
  for (const message of found) messages.push(readMessage(message, block, section, found.length));
}

function readMessage(
  message: HttpMessage,
  block: Placed<CodeBlock>,
  section: SectionReading,
  count: number,
): ReadMessage {
  const { annotation } = block.node;
  const about = blockTypeOf(annotation);
  const other = message.kind === "request" ? "response" : "request";
  if (annotation === undefined || (count > 1 && about === other)) return { message, block, section, names: [] };
  return { message, block, section, annotation, names: textFields(annotation, "name") };
}

function addBody(page: PageReading, messages: ReadMessage[], section: SectionReading, block: Placed<CodeBlock>): void {
  const last = messages.at(-1);
  const { content } = block.node;
  if (content.kind !== "json") return;
  if (
    last !== undefined &&
    last.section === section &&
    last.message.body === undefined &&
    isWithin(section, "examples")
  ) {
    claim(page, block.node, `${last.message.kind} body`);
    messages[messages.length - 1] = { ...last, message: withBody(last.message, content.body) };
    return;
  }
  if (isWithin(section, "examples", "request", "response", "requestBody")) return claim(page, block.node, "json");
  putAside(page, block.node, "JSON outside of an example");
}

function withBody<Message extends HttpMessage>(message: Message, body: Body): Message {
  return { ...message, body };
}

/** Lines without a method are shown paths, not requests. */
function requestsOf({ lines, rest }: RouteList): HttpRequest[] {
  const requests = lines.filter(({ method }) => method !== "");
  const headers = rest.flatMap(headerOf);
  return requests.map((line) => ({
    kind: "request",
    line,
    headers: requests.length === 1 ? headers : [],
    start: line.start,
    end: line.end,
  }));
}

function headerOf({ text, start, end }: TextLine): HttpHeader[] {
  const colon = text.indexOf(":");
  const name = text.slice(0, colon);
  if (colon < 0 || !/^[A-Za-z][A-Za-z-]*$/.test(name)) return [];
  const value = text.slice(colon + 1).trim();
  const valueStart = start + text.indexOf(value, colon + 1);
  return [{ name, value, start, end, valueSpan: { start: valueStart, end: valueStart + value.length } }];
}
