import type { Type } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { SetFacts } from "./gather-set-facts.ts";

/**
 * Returns a text that stands for what the check of every page depends on: settings, the pages there are, the host and
 * version that examples call, what types are called by whom, and what they derive from. It changes rarely.
 */
export function shapeOf({ settings, outlines, types: { documented, merged }, around }: SetFacts): string {
  const { namesByFile, nameByLowerCase, namesByBareName, nameByAnchor } = documented.names;
  const names = [namesByFile, nameByLowerCase, namesByBareName, nameByAnchor].map((map) => [...map]);
  const paths = outlines.map(({ file }) => file);
  const types = [documented, merged].map((one) => [...one.types.values()].map(placeOf));
  return hashBytes(JSON.stringify([settings, paths, around.host, around.version, names, types]));
}

/** What a type is among the others, and who names it: that decides how CSDL's names and those of pages are paired. */
function placeOf(type: Type): readonly unknown[] {
  const { kind, name, inferred, declarations } = type;
  const isDeclared = declarations.some(({ origin }) => origin === "csdl");
  return [kind, name, inferred, isDeclared, kind === "enumType" ? undefined : type.baseType];
}
