import type { Type } from "../api-model.ts";
import { buildEnum } from "./build-enum.ts";
import { buildStructuredTypes } from "./build-structured-types.ts";
import { buildTypeNames } from "./build-type-names.ts";
import { groupSketches } from "./group-sketches.ts";
import { inferBodyTypes } from "./infer-body-types.ts";
import { inferEnums } from "./infer-enums.ts";
import { keepReferredEnums } from "./keep-referred-enums.ts";
import type { OnPage, PageDraft } from "./page-draft.ts";
import type { TypeSketch } from "./sketch.ts";
import type { TypeIndex } from "./type-index.ts";

/** Builds every type that the pages describe or imply, their references resolved. */
export function buildTypes(drafts: readonly PageDraft[]): TypeIndex {
  const declared = keepReferredEnums(drafts.flatMap(sketchesOf));
  const implied = inferBodyTypes(drafts, buildTypeNames(declared));
  const structured = [...declared, ...implied];
  const sketches = [...structured, ...inferEnums(structured, buildTypeNames(structured))];
  const names = buildTypeNames(sketches);
  const groups = groupSketches(sketches, names);
  const types: readonly Type[] = [
    ...groups.enums.map(buildEnum),
    ...buildStructuredTypes(groups.structured, { names, drafts, enums: new Set(groups.enums.map(({ name }) => name)) }),
  ];
  const sorted = types.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { types: new Map(sorted.map((type) => [type.name, type])), names };
}

function sketchesOf(page: PageDraft): readonly OnPage<TypeSketch>[] {
  return page.sketches.map((sketch) => ({ ...sketch, page }));
}
