import { isIP } from "node:net";

/** Who may call a server beside this machine itself. */
export interface AccessPolicy {
  /** Names that the server is called by: what a `Host` header may say. */
  readonly hosts: readonly string[];
  /** Origins whose pages may call it, such as `https://app.example`; `*` for all. */
  readonly origins: readonly string[];
}

/**
 * Tells whether a `Host` header names the server. A page that had its own name lead to this machine, so as to be of one
 * origin with it, is found out by that name (DNS rebinding); an address can't be made to lead elsewhere.
 */
export function isAllowedHost(host: string, { hosts }: AccessPolicy): boolean {
  const name = hostnameOf(host);
  return name !== undefined && (isLocalName(name) || isAddress(name) || hosts.some((one) => hostnameOf(one) === name));
}

/** Tells whether a page of an origin may call the server: those of this machine, its own, and those that are named. */
export function isAllowedOrigin(origin: string, host: string | undefined, { origins }: AccessPolicy): boolean {
  const url = /^https?:\/\//i.test(origin) && URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || url.origin !== origin.toLowerCase()) return origins.includes("*");
  return (
    isLocalName(url.hostname) ||
    url.host === host?.toLowerCase() ||
    origins.some((one) => one === "*" || (URL.canParse(one) && new URL(one).origin === url.origin))
  );
}

/** Tells a name or an address by which a machine calls itself (RFC 6761, section 6.3; RFC 1122; RFC 4291). */
export function isLocalName(name: string): boolean {
  const bare = name.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return /^(?:.+\.)?localhost\.?$/.test(bare) || (isIP(bare) === 4 && bare.startsWith("127.")) || bare === "::1";
}

/** Returns the name in a `Host` header, without the port; undefined for what isn't one. */
function hostnameOf(host: string): string | undefined {
  const bare = isIP(host) === 6 ? `[${host}]` : host;
  if (!/^[\w.:[\]-]+$/.test(bare) || !URL.canParse(`http://${bare}`)) return undefined;
  return new URL(`http://${bare}`).hostname.replace(/\.$/, "");
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, "$1")) > 0;
}
