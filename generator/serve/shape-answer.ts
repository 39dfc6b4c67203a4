/** A JSON object of an answer. */
type Members = Readonly<Record<string, unknown>>;

/**
 * Gives an answer the shape that the query options of its request ask for: `$select`, `$skip`, `$top` as the size of a
 * page with `@odata.nextLink`, and `$count`. `url` is that of the request, as the client sees it. What isn't a JSON
 * object stays as it is.
 */
export function shapeAnswer(body: unknown, url: URL, pageSize?: number): unknown {
  if (!isObject(body)) return body;
  const select = selectedNames(url.searchParams.get("$select"));
  if (!Array.isArray(body["value"])) return selectMembers(body, select);
  const items: readonly unknown[] = body["value"];
  const skip = numberOf(url.searchParams.get("$skip")) ?? 0;
  const size = numberOf(url.searchParams.get("$top")) ?? pageSize ?? items.length;
  const page = items.slice(skip, skip + size);
  const rest = Object.entries(body).filter(([name]) => name !== "value" && !isPaging(name));
  const isCounted = url.searchParams.get("$count")?.toLowerCase() === "true";
  return {
    ...Object.fromEntries(rest),
    ...(isCounted && { "@odata.count": items.length }),
    ...(size > 0 && skip + size < items.length && { "@odata.nextLink": nextLink(url, skip + size) }),
    value: page.map((item) => (isObject(item) ? selectMembers(item, select) : item)),
  };
}

/** Links of the documented example lead to the real service. */
function isPaging(name: string): boolean {
  return name === "@odata.nextLink" || name === "@odata.count";
}

function nextLink(url: URL, skip: number): string {
  const next = new URL(url);
  next.searchParams.set("$skip", String(skip));
  return next.href.replaceAll("%24", "$");
}

function selectedNames(select: string | null): ReadonlySet<string> | undefined {
  const names = (select ?? "").split(",").map((name) => name.trim().split("/")[0] ?? "");
  const known = names.filter((name) => name !== "");
  return known.length === 0 || known.includes("*") ? undefined : new Set(known);
}

function selectMembers(members: Members, names: ReadonlySet<string> | undefined): Members {
  if (!names) return members;
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.has(name) || name.startsWith("@")));
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
