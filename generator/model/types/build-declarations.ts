import type { TypeDeclaration } from "../api-model.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { OnPage } from "./page-draft.ts";
import type { SketchedValue, StructuredSketch } from "./sketch.ts";

/** Builds the declarations that a page makes of a structured type: its tables together, then each representation. */
export function buildDeclarations(sketch: OnPage<StructuredSketch>): readonly TypeDeclaration[] {
  const { origin, source, partial, rows, representations, page } = sketch;
  return [
    { origin, source: sourceRangeOf(source, page.file), members: membersOf(rows, page.file), partial },
    ...representations.map((shown) => ({
      origin: "jsonRepresentation" as const,
      source: sourceRangeOf(shown.source, page.file),
      members: membersOf(shown.properties, page.file),
      partial: shown.partial,
    })),
  ];
}

function membersOf(listed: readonly SketchedValue[], file: string): TypeDeclaration["members"] {
  return listed.map(({ name, source }) => ({ name, source: sourceRangeOf(source, file) }));
}
