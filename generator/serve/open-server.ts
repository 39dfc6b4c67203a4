import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { answerBroken } from "./answer-broken.ts";
import type { ParserError } from "./answer-broken.ts";
import { refuse } from "./refusal.ts";
import type { ServeLimits } from "./serve-limits.ts";
import { writeResponse } from "./write-response.ts";

/** A server that can be closed without cutting off whom it answers. */
export interface OpenServer {
  readonly server: Server;
  /** Takes no more requests; resolves once those in flight are answered, or have had their time. */
  close(): Promise<void>;
}

/** Makes a server, not yet listening, that answers by a function; what that throws is answered by 500. */
export function openServer(
  limits: ServeLimits,
  answer: (incoming: IncomingMessage) => Promise<Response>,
  onFailure: (error: unknown) => void,
): OpenServer {
  /** Open connections, with the response that each is waiting for. */
  const responses = new Map<Socket, ServerResponse | undefined>();
  const server = createServer(optionsOf(limits));
  server.maxConnections = limits.connections;
  server.maxHeadersCount = 0;
  server.setTimeout(limits.idleMs);
  server.on("connection", (socket) => {
    responses.set(socket, undefined);
    socket.once("close", () => responses.delete(socket));
  });
  server.on("request", (incoming, outgoing) => {
    const { socket } = incoming;
    responses.set(socket, outgoing);
    outgoing.once("close", () => {
      if (responses.get(socket) === outgoing) responses.set(socket, undefined);
      if (!server.listening) socket.end();
    });
    answerOne(incoming, outgoing, answer).catch(onFailure);
  });
  server.on("checkExpectation", (_, outgoing: ServerResponse) => {
    writeResponse(refuse({ status: 417, message: "Nothing but 100-continue can be expected." }), outgoing).catch(
      onFailure,
    );
  });
  server.on("clientError", (error: ParserError, socket: Socket) => {
    if (responses.get(socket)?.headersSent === true) socket.destroy();
    else answerBroken(error, socket);
  });
  server.on("connect", (_, socket: Socket) => answerBroken(new Error("CONNECT is for proxies."), socket));
  return { server, close: () => closeServer(server, responses, limits.closingMs) };
}

function optionsOf({ urlBytes, headerBytes, headersMs, requestMs }: ServeLimits): object {
  return {
    // What is just too long reaches the checks, which say so; what is far too long, the parser refuses.
    maxHeaderSize: 2 * (urlBytes + headerBytes),
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1000, headersMs),
    // Node would answer a request without a host by itself, with no error that clients read.
    requireHostHeader: false,
  };
}

async function answerOne(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (incoming: IncomingMessage) => Promise<Response>,
): Promise<void> {
  outgoing.on("error", () => outgoing.destroy());
  try {
    await writeResponse(await answer(incoming), outgoing);
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return;
    if (outgoing.headersSent) outgoing.destroy();
    else await writeResponse(refuse({ status: 500, message: "The server failed; the fault is its own." }), outgoing);
    throw error;
  }
}

async function closeServer(
  server: Server,
  responses: ReadonlyMap<Socket, ServerResponse | undefined>,
  closingMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const [socket, response] of responses) if (response === undefined) socket.destroy();
  const patience = setTimeout(() => server.closeAllConnections(), closingMs);
  await closed;
  clearTimeout(patience);
}
