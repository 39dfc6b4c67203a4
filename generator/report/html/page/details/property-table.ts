import type { Library } from "../data/library.ts";
import type { ModelIndex } from "../data/index-model.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { hrefOfPlace } from "../route.ts";
import type { PropertyEntry } from "../../report-data.ts";
import { table } from "./table.ts";
import { traitList } from "./trait-list.ts";
import { typeLink } from "./type-link.ts";

/** What a table of properties is shown with. */
export interface PropertyContext {
  readonly scope: string;
  readonly model: ModelIndex;
  readonly library: Library;
}

/** A table of properties, each linked to the place that declares it and to its type. */
export function propertyTable(
  title: string,
  properties: readonly PropertyEntry[],
  { scope, model, library }: PropertyContext,
): Child {
  const rows = properties.map(({ name, type, traits, description = "", place }) => [
    h("a", { href: hrefOfPlace(library.file(place).path, place) }, h("code", {}, name)),
    typeLink(type, scope, model),
    [prose(description), " ", traitList(traits)],
  ]);
  return table(title, ["Name", "Type", "Description"], rows);
}
