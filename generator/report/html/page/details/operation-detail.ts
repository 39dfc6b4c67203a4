import type { ModelIndex } from "../data/index-model.ts";
import type { Library } from "../data/library.ts";
import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";
import { prose } from "../dom/prose.ts";
import { hrefOfPlace } from "../route.ts";
import { excerpt } from "../source/excerpt.ts";
import type { OperationEntry } from "../../report-data.ts";
import { badge } from "./badge.ts";
import { findingLinks } from "./finding-links.ts";
import { methodBadge } from "./method-badge.ts";
import { propertyTable } from "./property-table.ts";
import { table } from "./table.ts";
import { traitList } from "./trait-list.ts";
import { typeLink } from "./type-link.ts";

const PERMISSION_KINDS: Readonly<Record<string, string>> = {
  delegatedWork: "Delegated, work or school",
  delegatedPersonal: "Delegated, personal",
  application: "Application",
};

const EXAMPLE = { tone: "plain", context: 0, maxLines: 60 };

/** Shows an operation: its routes, what it takes and gives, who may call it, and its examples as the page has them. */
export async function operationDetail(operation: OperationEntry, library: Library): Promise<readonly Child[]> {
  const model = await library.model();
  const { title, description, deprecated, place, scope, routes, body } = operation;
  const { path } = library.file(place);
  return [
    h(
      "header",
      { class: "head" },
      h(
        "p",
        { class: "meta" },
        deprecated === true && badge("deprecated", "warning"),
        h("a", { href: hrefOfPlace(path, place) }, path),
      ),
      h("h2", {}, title),
      description !== undefined && h("p", { class: "lead" }, prose(description)),
      h(
        "ul",
        { class: "routes" },
        routes.map((route) => h("li", {}, methodBadge(route.method), h("code", {}, route.path))),
      ),
    ),
    parameterTable(operation, model),
    body?.empty !== true &&
      body?.type !== undefined &&
      h("section", { class: "part" }, h("h3", {}, "Request body"), h("p", {}, typeLink(body.type, scope, model))),
    propertyTable("Properties of the request", body?.properties ?? [], { scope, model, library }),
    responseTable(operation, model),
    permissionTable(operation),
    await examples(operation, library),
    findingLinks("Findings on its page", library.findingsByFile.get(place[0])),
  ];
}

function parameterTable({ parameters, scope }: OperationEntry, model: ModelIndex): Child {
  return table(
    "Parameters",
    ["Name", "In", "Type", "Description"],
    parameters.map((parameter) => [
      h("code", {}, parameter.name),
      parameter.in,
      parameter.type !== undefined && typeLink(parameter.type, scope, model),
      [prose(parameter.description ?? ""), " ", traitList(parameter.required === true ? ["required"] : [])],
    ]),
  );
}

function responseTable({ responses, scope }: OperationEntry, model: ModelIndex): Child {
  return table(
    "Responses",
    ["Status", "Body", "Description"],
    responses.map(({ status, type, description }) => [
      h("code", {}, status),
      type === undefined ? "—" : typeLink(type, scope, model),
      prose(description ?? ""),
    ]),
  );
}

function permissionTable({ permissions }: OperationEntry): Child {
  return table(
    "Permissions",
    ["Kind", "Scopes, least privileged first"],
    permissions.map(({ kind, scopes }) => [
      PERMISSION_KINDS[kind] ?? kind,
      scopes.length === 0 ? "Not supported." : scopes.map((scope) => h("code", { class: "scope" }, scope)),
    ]),
  );
}

async function examples({ examples: list }: OperationEntry, library: Library): Promise<Child> {
  if (list.length === 0) return undefined;
  const shown = list.map(async ({ name, request, responses }) => [
    h("h4", {}, name),
    await excerpt(library, request, { ...EXAMPLE, caption: "Request" }),
    ...(await Promise.all(responses.map((place) => excerpt(library, place, { ...EXAMPLE, caption: "Response" })))),
  ]);
  return h(
    "section",
    { class: "part" },
    h("h3", {}, "Examples ", h("small", {}, list.length)),
    await Promise.all(shown),
  );
}
