import type { TypeNames } from "../type-names.ts";
import type { OnPage } from "./page-draft.ts";
import type { EnumSketch, StructuredSketch, TypeSketch } from "./sketch.ts";

/** What all pages say of one type, the leading page first. */
export interface SketchGroup<Sketch extends TypeSketch> {
  readonly name: string;
  readonly sketches: readonly [OnPage<Sketch>, ...OnPage<Sketch>[]];
}

/** The sketches of a set of pages by type. A name that is both a structured type and an enum is the structured type. */
export interface SketchGroups {
  readonly structured: readonly SketchGroup<StructuredSketch>[];
  readonly enums: readonly SketchGroup<EnumSketch>[];
}

/** Brings together what several pages say of the same type. Of several pages the one that lists most properties leads. */
export function groupSketches(sketches: readonly OnPage<TypeSketch>[], names: TypeNames): SketchGroups {
  const structured = new Map<string, Growing<StructuredSketch>>();
  const enums = new Map<string, Growing<EnumSketch>>();
  for (const sketch of sketches) {
    const name = names.nameByLowerCase.get(sketch.name.toLowerCase()) ?? sketch.name;
    if (sketch.kind === "structured") addTo(structured, name, sketch);
    else addTo(enums, name, sketch);
  }
  for (const name of structured.keys()) enums.delete(name);
  for (const group of structured.values()) group.sort((one, other) => other.rows.length - one.rows.length);
  return { structured: groupsOf(structured), enums: groupsOf(enums) };
}

type Growing<Sketch extends TypeSketch> = [OnPage<Sketch>, ...OnPage<Sketch>[]];

function addTo<Sketch extends TypeSketch>(
  map: Map<string, Growing<Sketch>>,
  name: string,
  sketch: OnPage<Sketch>,
): void {
  const group = map.get(name);
  if (group === undefined) map.set(name, [sketch]);
  else group.push(sketch);
}

function groupsOf<Sketch extends TypeSketch>(
  map: ReadonlyMap<string, Growing<Sketch>>,
): readonly SketchGroup<Sketch>[] {
  return [...map].map(([name, group]) => ({ name, sketches: group }));
}
