import type { PageReading } from "../page-reading.ts";

/**
 * Gathers how the routes of all pages spell the names in them: lower case → the one spelling with humps. A name that
 * routes spell in several ways is left out.
 */
export function routeSpellings(pages: readonly PageReading[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string | undefined>();
  for (const segment of routeSegments(pages)) {
    if (!/^[A-Za-z]\w*$/u.test(segment)) continue;
    const lower = segment.toLowerCase();
    spellings.set(lower, spellings.has(lower) ? undefined : segment);
  }
  const known = [...spellings].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(known.filter(([lower, spelling]) => lower !== spelling));
}

function routeSegments(pages: readonly PageReading[]): ReadonlySet<string> {
  const segments = new Set<string>();
  for (const target of pages.flatMap(routeTargets)) {
    for (const segment of (target.split("?", 1)[0] ?? "").split("/")) segments.add(segment);
  }
  return segments;
}

function routeTargets({ sections }: PageReading): readonly string[] {
  return sections
    .flatMap(({ codeBlocks }) => codeBlocks)
    .flatMap(({ node }) => (node.content.kind === "routes" ? node.content.lines.map(({ target }) => target) : []));
}
