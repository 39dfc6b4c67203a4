import type { IncomingHttpHeaders } from "node:http";
import { isAllowedOrigin } from "./access-policy.ts";
import type { AccessPolicy } from "./access-policy.ts";

/** Returns the headers that let the page which sent a request read the answer (Fetch, section 3.2), where it may. */
export function crossOriginHeaders(
  headers: IncomingHttpHeaders,
  policy: AccessPolicy,
): Readonly<Record<string, string>> {
  const { origin, host } = headers;
  if (origin === undefined || !isAllowedOrigin(origin, host, policy)) return { vary: "Origin" };
  const isPrivate = headers["access-control-request-private-network"] === "true";
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
    "access-control-allow-headers": "*, Authorization",
    "access-control-expose-headers": "*",
    ...(isPrivate && { "access-control-allow-private-network": "true" }),
  };
}
