import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { hrefOfPlace } from "../route.ts";
import type { TypeEntry } from "../../report-data.ts";
import { badge } from "./badge.ts";
import { findingLinks } from "./finding-links.ts";
import { links } from "./links.ts";
import { operationLinks } from "./operation-links.ts";
import { propertyTable } from "./property-table.ts";
import { table } from "./table.ts";
import { typeLink } from "./type-link.ts";
import { typeLinks } from "./type-links.ts";

/** The kinds of types, as a reader calls them. */
export const typeKinds: Readonly<Record<TypeEntry["kind"], string>> = {
  entityType: "entity",
  complexType: "complex",
  enumType: "enum",
};

/** Shows a type: what it has, what it stands on, and what uses it. */
export async function typeDetail(type: TypeEntry, library: Library): Promise<readonly Child[]> {
  const model = await library.model();
  const { id, scope, name, kind, baseType, traits, description, properties, members, places } = type;
  const context = { scope, model, library };
  const files = [...new Set(places.map(([file]) => file))];
  return [
    h(
      "header",
      { class: "head" },
      h(
        "p",
        { class: "meta" },
        badge(typeKinds[kind], "plain"),
        traits.map((trait) => badge(trait, "plain")),
      ),
      h("h2", {}, ...nameParts(name)),
      description !== undefined && h("p", { class: "lead" }, prose(description)),
      h(
        "p",
        { class: "meta" },
        baseType !== undefined && h("span", {}, "extends ", typeLink(baseType, scope, model)),
        places.slice(0, 1).map((place) => placeLink(library, place)),
      ),
    ),
    propertyTable(
      "Properties",
      properties.filter(({ navigation }) => navigation !== true),
      context,
    ),
    propertyTable(
      "Relationships",
      properties.filter(({ navigation }) => navigation === true),
      context,
    ),
    table(
      "Members",
      ["Name", "Value", "Description"],
      members.map((member) => [
        h("a", { href: hrefOfPlace(library.file(member.place).path, member.place) }, h("code", {}, member.name)),
        member.value,
        prose(member.description ?? ""),
      ]),
    ),
    findingLinks(
      "Findings on its page",
      files.flatMap((file) => library.findingsByFile.get(file) ?? []),
    ),
    links("Where it is declared", places.length < 2 ? [] : places.map((place) => placeLink(library, place))),
    typeLinks("Types that extend it", model.typesByBase.get(id)),
    operationLinks("Operations that take or give it", model.operationsByType.get(id)),
    typeLinks("Types that have it", model.typesByType.get(id)),
  ];
}

function nameParts(name: string): readonly Child[] {
  const at = name.lastIndexOf(".") + 1;
  return [at > 0 && h("span", { class: "namespace" }, name.slice(0, at)), name.slice(at)];
}

function placeLink(library: Library, place: TypeEntry["places"][number]): HTMLElement {
  const { path } = library.file(place);
  return h("a", { href: hrefOfPlace(path, place) }, `${path}:${place[1]}`);
}
