import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { ResolvedBase } from "./growing-type.ts";
import { qualify } from "./page-type-name.ts";
import type { StructuredSketch } from "./sketch.ts";

/**
 * Resolves the base types of sketched types, by type name. The surest mention wins that names a type other than the type
 * itself and than `entity`, the root: what lies between says more. A type that names no base has that of the page which
 * lists it as derived.
 */
export function resolveBases(
  groups: readonly SketchGroup<StructuredSketch>[],
  names: TypeNames,
): ReadonlyMap<string, ResolvedBase> {
  const bases = new Map<string, ResolvedBase>();
  for (const group of groups) {
    const base = statedBase(group, names);
    if (base !== undefined) bases.set(group.name, base);
  }
  for (const { name, sketches } of groups) {
    for (const { derived, page } of sketches) {
      for (const mention of derived) {
        const type = resolveTypeName(names, mention, page);
        if (type === undefined || type === name || bases.has(type)) continue;
        bases.set(type, { resolved: name, source: sourceRangeOf(mention.source, page.file) });
      }
    }
  }
  for (const name of bases.keys()) if (closesCycle(name, bases)) bases.delete(name);
  return bases;
}

/** Returns whether a type derives from itself, as pages that contradict each other may say. */
function closesCycle(name: string, bases: ReadonlyMap<string, ResolvedBase>): boolean {
  const seen = new Set<string>();
  let next = bases.get(name)?.resolved;
  while (next !== undefined && next !== name && !seen.has(next)) {
    seen.add(next);
    next = bases.get(next)?.resolved;
  }
  return next === name;
}

function statedBase({ name, sketches }: SketchGroup<StructuredSketch>, names: TypeNames): ResolvedBase | undefined {
  const mentions = sketches.flatMap(({ bases, page }) =>
    bases.flatMap((mention): readonly ResolvedBase[] => {
      const resolved = resolveTypeName(names, mention, page) ?? qualified(mention.name, page.namespace);
      if (resolved === undefined || resolved === name) return [];
      return [{ resolved, source: sourceRangeOf(mention.source, page.file) }];
    }),
  );
  return mentions.find(({ resolved }) => !resolved.endsWith(".entity")) ?? mentions[0];
}

function qualified(name: string, namespace: string): string | undefined {
  return /^[A-Za-z_][\w.]*$/u.test(name) ? qualify(name, namespace) : undefined;
}
