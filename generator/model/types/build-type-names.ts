import type { TypeNames } from "../type-names.ts";
import type { OnPage } from "./page-draft.ts";
import type { TypeSketch } from "./sketch.ts";

/** Gathers the names of sketched types for resolving. Where two pages spell a name differently, the first one holds. */
export function buildTypeNames(sketches: readonly OnPage<TypeSketch>[]): TypeNames {
  const nameByLowerCase = new Map<string, string>();
  const namesByFile = new Map<string, string[]>();
  const namesByBareName = new Map<string, string[]>();
  const nameByAnchor = new Map<string, string>();
  for (const sketch of sketches) {
    const lower = sketch.name.toLowerCase();
    const known = nameByLowerCase.get(lower);
    const name = known ?? sketch.name;
    if (known === undefined) {
      nameByLowerCase.set(lower, name);
      addTo(namesByBareName, lower.slice(lower.lastIndexOf(".") + 1), name);
    }
    addTo(namesByFile, sketch.page.file.toLowerCase(), name);
    if (sketch.kind === "enum" && sketch.anchor !== undefined) {
      nameByAnchor.set(`${sketch.page.file}#${sketch.anchor}`.toLowerCase(), name);
    }
  }
  return { nameByLowerCase, namesByFile, namesByBareName, nameByAnchor };
}

function addTo(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}
