import type { Library } from "../data/library.ts";
import { badge } from "../details/badge.ts";
import { typeDetail, typeKinds } from "../details/type-detail.ts";
import { shortName } from "../details/short-name.ts";
import { count } from "../dom/count.ts";
import { h } from "../dom/h.ts";
import { compareBy } from "../list/compare-by.ts";
import { countValues } from "../list/count-values.ts";
import { makeBrowser } from "../list/make-browser.ts";
import type { View } from "../view.ts";
import type { TypeEntry } from "../../report-data.ts";

/** Makes the list of types. */
export async function makeTypesView(library: Library): Promise<View> {
  const { types } = await library.model();
  return makeBrowser<TypeEntry>({
    view: "types",
    itemView: "type",
    title: "Types",
    noun: "type",
    items: types,
    idOf: ({ id }) => id,
    titleOf: ({ name }) => shortName(name),
    textOf: ({ name, properties, members }) =>
      [name, ...properties.map((one) => one.name), ...members.map((one) => one.name)].join(" "),
    filters: [{ kind: "chips", key: "kind", label: "Kind", values: countValues(types.map(kindOf)), valueOf: kindOf }],
    orders: [
      { key: "name", label: "By name" },
      { key: "size", label: "Largest first", compare: compareBy((type) => -sizeOf(type)) },
    ],
    row: (type) => [
      badge(kindOf(type), "plain"),
      h("span", { class: "row-title" }, h("code", {}, shortName(type.name))),
      h("span", { class: "row-place" }, h("span", {}, type.description ?? ""), h("span", {}, sizeText(type))),
    ],
    detail: (type) => typeDetail(type, library),
  });
}

function kindOf({ kind }: TypeEntry): string {
  return typeKinds[kind];
}

function sizeOf({ properties, members }: TypeEntry): number {
  return properties.length + members.length;
}

function sizeText({ kind, properties, members }: TypeEntry): string {
  return kind === "enumType" ? count(members.length, "member") : count(properties.length, "property", "properties");
}
