import type { Refusal } from "./refusal.ts";

/**
 * Checks what a request asks for, as it came over the wire: a path with an optional query (RFC 9112, section 3.2.1),
 * percent-encoded UTF-8, that climbs nowhere and has no NUL. Anything else reaches no code that takes a URL apart.
 */
export function checkTarget(target: string, maxBytes: number): Refusal | undefined {
  if (target.length > maxBytes) return { status: 414, message: `The URL has more than ${maxBytes} bytes.` };
  const message = faults.find(([isWrong]) => isWrong(target))?.[1];
  return message === undefined ? undefined : { status: 400, message };
}

const faults: readonly (readonly [(target: string) => boolean, string])[] = [
  [(target) => !target.startsWith("/"), "The request must be for a path that begins with '/'."],
  [(target) => /[^\x21-\x7e]|[\\#]/.test(target), "The URL has characters that must be percent-encoded."],
  [(target) => /%00/.test(target), "The URL has a NUL character."],
  [isBadlyEncoded, "The URL is not percent-encoded UTF-8."],
  [climbs, "The path has a segment '.' or '..'."],
];

function isBadlyEncoded(target: string): boolean {
  try {
    decodeURIComponent(target);
    return false;
  } catch {
    return true;
  }
}

function climbs(target: string): boolean {
  const [path = ""] = target.split("?", 1);
  return path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
}
