import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import type { StructuredDraft } from "./build-structured-types.ts";
import type { SketchGroup } from "./group-sketches.ts";
import { qualify } from "./page-type-name.ts";
import type { StructuredSketch } from "./sketch.ts";

/**
 * Resolves the base type of a sketched type: the first mention that names a type other than itself. Of rows that name
 * several, all but `entity` lie between the type and its root: the first wins over `entity`, which has no base.
 */
export function resolveBase(
  { name, sketches }: SketchGroup<StructuredSketch>,
  names: TypeNames,
): StructuredDraft["base"] | undefined {
  const mentions = sketches.flatMap(({ bases, page }) =>
    bases.flatMap((mention) => {
      const resolved = resolveTypeName(names, mention, page) ?? qualified(mention.name, page.namespace);
      return resolved === undefined || resolved === name ? [] : [{ ...mention, resolved }];
    }),
  );
  const stated = mentions.find(({ origin }) => origin === "annotation" || origin === "prose");
  return stated ?? mentions.find(({ resolved }) => !resolved.endsWith(".entity")) ?? mentions[0];
}

function qualified(name: string, namespace: string): string | undefined {
  return /^[A-Za-z_][\w.]*$/u.test(name) ? qualify(name, namespace) : undefined;
}
