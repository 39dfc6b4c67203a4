import type { ServerResponse } from "node:http";

/** How long, in milliseconds, what a client still sends is thrown away before its connection is closed on it. */
const LINGER = 1000;

/** Writes a response to a client, and lets go of one that goes on to send what nobody reads. */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const { req: incoming } = outgoing;
  const body = new Uint8Array(await response.arrayBuffer());
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (!bodiless.has(response.status)) outgoing.setHeader("content-length", body.byteLength);
  outgoing.writeHead(response.status);
  outgoing.end(incoming.method === "HEAD" || bodiless.has(response.status) ? undefined : body);
  if (!incoming.complete) setTimeout(() => incoming.complete || incoming.destroy(), LINGER).unref();
}

/** Statuses whose responses have no body (Fetch, section 2.2.3). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
