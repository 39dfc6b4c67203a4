import type { IncomingMessage } from "node:http";

/** Reads the body of a request; undefined as soon as it is known to have more bytes than allowed. */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(incoming.headers["content-length"] ?? 0) > maxBytes) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming.iterator({ destroyOnReturn: false })) {
    size += (part as Uint8Array).byteLength;
    if (size > maxBytes) return undefined;
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}
