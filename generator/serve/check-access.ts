import type { IncomingMessage } from "node:http";
import { isAllowedHost, isAllowedOrigin } from "./access-policy.ts";
import type { AccessPolicy } from "./access-policy.ts";
import type { Refusal } from "./refusal.ts";

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Checks where a request comes from: it must be for a name of this server, and what may change something must not come
 * from a page of another site. Programs send neither `Origin` nor `Sec-Fetch-Site`, browsers always do.
 */
export function checkAccess(incoming: IncomingMessage, policy: AccessPolicy): Refusal | undefined {
  const { headers, headersDistinct, httpVersion, method = "GET" } = incoming;
  const { host, origin } = headers;
  const hosts = headersDistinct.host?.length ?? 0;
  if (hosts > 1 || (hosts === 0 && httpVersion === "1.1")) return { status: 400, message: "Expected one host." };
  if (host !== undefined && !isAllowedHost(host, policy)) return { status: 421, message: misdirected };
  if (safeMethods.has(method) && headers["access-control-request-method"] === undefined) return undefined;
  const isForeign =
    origin === undefined ? comesFromElsewhere(headers["sec-fetch-site"]) : !isAllowedOrigin(origin, host, policy);
  return isForeign ? { status: 403, message: foreign } : undefined;
}

const misdirected = "The host is not a name of this server; 'markdrift serve --allow-host NAME' makes it one.";
const foreign =
  "The request comes from a page of another site; 'markdrift serve --allow-origin ORIGIN' lets its pages call.";

/** https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header */
function comesFromElsewhere(site: string | readonly string[] | undefined): boolean {
  return site !== undefined && site !== "same-origin" && site !== "none";
}
