import type { Operation, Route } from "../../model/api-model.ts";

/**
 * Takes host and version off the URL of an example, so that it begins where the routes of its operation do:
 * `https://graph.microsoft.com/v1.0/me?$top=5` is `/me?$top=5`. The start is where the first segment of a route stands;
 * a URL without any is cut behind the host and the version.
 */
export function routeRelativeUrl(operation: Operation, url: string): string {
  const trimmed = url.trim().replace(/(?<!\s)\s+HTTP\/[\d.]+$/i, "");
  const cut = trimmed.search(/[?#]/);
  const address = cut < 0 ? trimmed : trimmed.slice(0, cut);
  const query = cut < 0 ? "" : trimmed.slice(cut).replace(/#.*$/s, "");
  const segments = withoutHost(address)
    .split("/")
    .filter((segment) => segment !== "");
  const start = startOf(operation.routes, segments);
  return encode(`/${segments.slice(start).join("/")}${query}`);
}

function withoutHost(address: string): string {
  return address.replace(/^https?:\/\/[^/]*/i, "");
}

/** At most host, version and one segment of the service root stand before a route. */
function startOf(routes: readonly Route[], segments: readonly string[]): number {
  const first = new Set(routes.flatMap((route) => firstLiteral(route) ?? []));
  const found = segments.slice(0, 3).findIndex((segment) => first.has(segment.toLowerCase().replace(/\(.*$/s, "")));
  if (found >= 0) return found;
  return /^(?:beta|v\d{1,3}(?:\.\d{1,3})?)$/i.test(segments[0] ?? "") ? 1 : 0;
}

function firstLiteral(route: Route): string | undefined {
  const [first] = route.segments;
  if (first?.kind === "literal" || first?.kind === "system") return first.text.toLowerCase();
  return first?.kind === "call" ? first.text.replace(/\(.*$/s, "").toLowerCase() : undefined;
}

/** Encodes what a parser of URLs would drop or read as something else; placeholders stay readable. */
function encode(url: string): string {
  return url.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\p{Cc}\\]/gu, (character) => encodeURIComponent(character));
}
