import type { CheckContext, TypeSpelling } from "../context/check-context.ts";
import { shortName } from "../context/type-name.ts";
import { typeReferences } from "./type-references.ts";

/** Returns how the tables of the part that is looked at spell the types that they refer to. */
export function typeSpellings(context: CheckContext): readonly TypeSpelling[] {
  return typeReferences(context).flatMap(({ row, target }) => {
    const text = target === undefined ? undefined : spellingIn(row.typeText ?? "", shortName(target.name));
    if (target === undefined || text === undefined) return [];
    return [{ type: target.name, text, source: row.typeSource ?? row.source }];
  });
}

/** Finds a name in a type cell, whatever its case. */
function spellingIn(text: string, name: string): string | undefined {
  if (text === name) return name;
  return text.split(/[^\w]+/).find((word) => word.toLowerCase() === name.toLowerCase());
}
