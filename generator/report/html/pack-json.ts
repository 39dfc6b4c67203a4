import { gzipSync } from "node:zlib";

/** Packs a value as JSON, gzip and base64: what the page unpacks with a `DecompressionStream`. Safe inside of HTML. */
export function packJson(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 9 }).toString("base64");
}
