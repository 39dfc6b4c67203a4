import { hash } from "node:crypto";

/** Returns 32 hexadecimal digits of the SHA-256 of a text or bytes. */
export function hashBytes(content: string | Uint8Array): string {
  return hash("sha256", content, "hex").slice(0, 32);
}
