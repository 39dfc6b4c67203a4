import type { OnPage } from "./page-draft.ts";
import type { TypeSketch } from "./sketch.ts";

/**
 * Leaves out the value lists of resource pages that are no enum: below a heading such as "contractType values" stands
 * an enum only where some type cell refers to it, by link or by name.
 */
export function keepReferredEnums(sketches: readonly OnPage<TypeSketch>[]): readonly OnPage<TypeSketch>[] {
  const referred = new Set(sketches.flatMap(referencesOf));
  return sketches.filter((sketch) => {
    if (sketch.kind !== "enum" || sketch.page.kind === "enum") return true;
    const bare = sketch.name.slice(sketch.name.lastIndexOf(".") + 1);
    return referred.has(bare.toLowerCase()) || referred.has(`#${sketch.anchor ?? ""}`.toLowerCase());
  });
}

function referencesOf(sketch: TypeSketch): readonly string[] {
  if (sketch.kind === "enum") return [];
  return sketch.rows.flatMap(({ type: written }) => {
    if (written === undefined || written.primitive) return [];
    const anchor = written.target?.split("#", 2)[1];
    const name = written.name.slice(written.name.lastIndexOf(".") + 1).toLowerCase();
    return anchor === undefined ? [name] : [name, `#${anchor}`.toLowerCase()];
  });
}
