import { startsResponse } from "../code/http-message.ts";
import { startsRequest } from "../code/request-line.ts";

/** True where a line starts an HTTP message, a list of routes or JSON. */
export function startsCode(text: string): boolean {
  if (startsResponse(text) || text === "{" || text === "[" || /^[{[]\s*["{[]/.test(text)) return true;
  return startsRequest(text) && /^[A-Z]+\s+(?:\/|https?:\/\/|\{)/.test(text);
}
