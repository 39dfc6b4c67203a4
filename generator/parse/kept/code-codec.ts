import type { Body, CodeContent, HttpHeader, HttpMessage, RequestLine, TextLine } from "../syntax.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { Codec } from "./codec.ts";
import { codecOfKinds } from "./codec-of-kinds.ts";
import { jsonCodec } from "./json-codec.ts";

/** Keeps what a block of code holds. */
export const codeCodec: Codec<CodeContent> = codecOfKinds<CodeContent>({
  other: { write: () => undefined, read: () => ({ kind: "other" }) },
  json: {
    write: ({ body }, to) => writeBody(body, to),
    read: (from) => ({ kind: "json", body: readBody(from) }),
  },
  routes: {
    write({ lines, rest }, to) {
      to.list(lines, writeLine);
      to.list(rest, writeTextLine);
    },
    read: (from) => ({ kind: "routes", lines: from.list(readLine), rest: from.list(readTextLine) }),
  },
  http: {
    write: ({ messages }, to) => to.list(messages, messageCodec.write),
    read: (from) => ({ kind: "http", messages: from.list(messageCodec.read) }),
  },
});

const messageCodec: Codec<HttpMessage> = codecOfKinds<HttpMessage>({
  request: {
    write(request, to) {
      to.span(request);
      writeLine(request.line, to);
      writeContent(request, to);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "request", line: readLine(from), ...readContent(from), start, end };
    },
  },
  response: {
    write(response, to) {
      to.span(response);
      to.number(response.status);
      to.span(response.statusSpan);
      to.span(response.reasonSpan);
      to.string(response.reason, response.reasonSpan.start);
      writeContent(response, to);
    },
    read(from) {
      const { start, end } = from.span();
      const status = from.number();
      const statusSpan = from.span();
      const reasonSpan = from.span();
      const reason = from.string(reasonSpan.start);
      return { kind: "response", status, statusSpan, reason, reasonSpan, ...readContent(from), start, end };
    },
  },
});

type Content = Pick<HttpMessage, "headers" | "body">;

function writeContent({ headers, body }: Content, to: ByteWriter): void {
  to.list(headers, writeHeader);
  to.flag(body !== undefined);
  if (body !== undefined) writeBody(body, to);
}

function readContent(from: ByteReader): Content {
  const headers = from.list(readHeader);
  return from.flag() ? { headers, body: readBody(from) } : { headers };
}

function writeHeader(header: HttpHeader, to: ByteWriter): void {
  to.span(header);
  to.string(header.name, header.start);
  to.span(header.valueSpan);
  to.string(header.value, header.valueSpan.start);
}

function readHeader(from: ByteReader): HttpHeader {
  const { start, end } = from.span();
  const name = from.string(start);
  const valueSpan = from.span();
  return { name, value: from.string(valueSpan.start), valueSpan, start, end };
}

function writeBody(body: Body, to: ByteWriter): void {
  to.span(body);
  to.string(body.text, body.start);
  to.flag(body.json !== undefined);
  if (body.json !== undefined) jsonCodec.write(body.json, to);
}

function readBody(from: ByteReader): Body {
  const { start, end } = from.span();
  const text = from.string(start);
  return from.flag() ? { text, json: jsonCodec.read(from), start, end } : { text, start, end };
}

function writeLine(line: RequestLine, to: ByteWriter): void {
  to.span(line);
  to.span(line.methodSpan);
  to.string(line.method, line.methodSpan.start);
  to.span(line.targetSpan);
  to.string(line.target, line.targetSpan.start);
}

function readLine(from: ByteReader): RequestLine {
  const { start, end } = from.span();
  const methodSpan = from.span();
  const method = from.string(methodSpan.start);
  const targetSpan = from.span();
  return { method, methodSpan, target: from.string(targetSpan.start), targetSpan, start, end };
}

function writeTextLine(line: TextLine, to: ByteWriter): void {
  to.span(line);
  to.string(line.text, line.start);
}

function readTextLine(from: ByteReader): TextLine {
  const { start, end } = from.span();
  return { text: from.string(start), start, end };
}
