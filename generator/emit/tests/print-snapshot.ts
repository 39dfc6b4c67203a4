import type { ContractExample } from "../routes/route-contract.ts";

/** Headers that a server sets for itself, or that say nothing about the answer. */
const passing: ReadonlySet<string> = new Set([
  "client-request-id",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "request-id",
  "server",
  "strict-transport-security",
  "transfer-encoding",
  "x-ms-ags-diagnostic",
]);

/** Statuses whose responses have no body (Fetch, section 2.2.3). */
export const bodiless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** Prints the snapshot of a documented response: its status, the headers that matter, and its body. */
export function printSnapshot({ response }: ContractExample): string {
  const { status, headers, body, text } = response;
  const hasBody = !bodiless.has(status);
  const type = body !== undefined ? [["content-type", "application/json"] as const] : [];
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  const kept = new Map([...type, ...named].filter(([name]) => !passing.has(name)));
  const sorted = [...kept].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const payload = body ?? parseJson(text ?? "");
  const snapshot = {
    status,
    headers: Object.fromEntries(sorted),
    ...(hasBody && payload !== undefined && { body: payload }),
    ...(hasBody && payload === undefined && text !== undefined && { text }),
  };
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

/** Reads a text as the test reads an answer: as JSON where it is JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
