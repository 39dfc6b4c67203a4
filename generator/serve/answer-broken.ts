import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { errorBody } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** What Node's parser hands over with a request that it can't make sense of. */
export interface ParserError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Answers what is no HTTP, or too much or too slow of it, by an error, and closes the connection. */
export function answerBroken(error: ParserError, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(printRefusal(refusalOf(error)));
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** How long, in milliseconds, a client has to read the answer before the connection is gone. */
const LINGER = 1000;

const refusals: ReadonlyMap<string, Refusal> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", { status: 408, message: "The request took too long." }],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", { status: 413, message: "The body has too many chunk extensions." }],
  ["HPE_HEADER_OVERFLOW", { status: 431, message: "The headers are too long." }],
]);

function refusalOf({ code = "", rawPacket }: ParserError): Refusal {
  if (code === "HPE_HEADER_OVERFLOW" && rawPacket?.includes("\n") === false)
    return { status: 414, message: "The URL is too long." };
  return refusals.get(code) ?? { status: 400, message: "The request is not HTTP/1.1." };
}

/** Prints a whole response: there is no request that Node could answer. */
function printRefusal(refusal: Refusal): string {
  const body = JSON.stringify(errorBody(refusal));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ""}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
