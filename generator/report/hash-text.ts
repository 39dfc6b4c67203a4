import { createHash } from "node:crypto";

/** Returns the SHA-256 of a text, in hexadecimal, the same for LF and CRLF: git may turn one to the other. */
export function hashText(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
