import type { ModelIndex } from "../data/index-model.ts";
import type { Child } from "../dom/h.ts";
import type { Place, TypeEntry } from "../../report-data.ts";
import { operationLinks } from "./operation-links.ts";
import { typeLinks } from "./type-links.ts";

/** A file that describes more types is a schema or a collection of them. */
const FEW = 12;

/** Links to what a place's page describes; of a file of many types, to the one that the place is in. */
export function describedLinks(place: Place, model: ModelIndex): readonly Child[] {
  const [file] = place;
  const types = model.typesByFile.get(file) ?? [];
  return [
    types.length <= FEW ? typeLinks("Types on this page", types) : typeLinks("Type", nearest(types, place)),
    operationLinks("Operations on this page", model.operationsByFile.get(file)),
  ];
}

/** Returns the type that begins last before a place. */
function nearest(types: readonly TypeEntry[], [file, line]: Place): readonly TypeEntry[] {
  const begins = types.flatMap((type) =>
    type.places.flatMap(([at, first]) => (at === file && first <= line ? [{ type, first }] : [])),
  );
  const [last] = begins.toSorted((one, other) => other.first - one.first);
  return last === undefined ? [] : [last.type];
}
