import type { Operation, Parameter, Permission, Property, QuerySupport, TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { allMembersOf } from "../types/all-members-of.ts";
import { buildExamples } from "./build-examples.ts";
import type { BuiltExample } from "./build-examples.ts";
import { pathTemplateOf } from "./path-template.ts";
import type { PathTemplate } from "./path-template.ts";
import type {
  ContractRequest,
  ContractResponse,
  ContractRoute,
  ContractScopes,
  RouteContract,
} from "./route-contract.ts";

/** A contract with the facts that only printing it needs. */
export interface BuiltContract {
  readonly operation: Operation;
  readonly contract: RouteContract;
  /** One a route, in their order. */
  readonly templates: readonly PathTemplate[];
  readonly examples: readonly BuiltExample[];
}

/**
 * Builds the contract of an operation under the name that generated code knows it by; the context tells what the type of
 * its body lacks.
 */
export function buildContract(operation: Operation, name: string, context?: EmitContext): BuiltContract {
  const examples = buildExamples(operation);
  const templates = operation.routes.map((route) => pathTemplateOf(operation, route));
  const request = requestOf(operation, examples, context);
  const contract: RouteContract = {
    name,
    title: operation.title,
    page: operation.page,
    routes: operation.routes.map((route, index) => routeOf(route.method, templates[index])),
    query: queryOf(operation),
    headers: Object.fromEntries(operation.parameters.filter(isHeader).map((one) => [one.name, one.value ?? ""])),
    scopes: scopesOf(operation.permissions),
    ...(request && { request }),
    responses: responsesOf(operation),
    examples: examples.map((example) => example.contract),
  };
  return { operation, contract, templates, examples };
}

function routeOf(method: string, template: PathTemplate | undefined): ContractRoute {
  const typed = (template?.placeholders ?? []).flatMap(({ name, type }) => (type === undefined ? [] : [[name, type]]));
  const path = template?.path ?? "/";
  return { method: method.toUpperCase(), path, ...(typed.length > 0 && { types: Object.fromEntries(typed) }) };
}

const queryOptions: readonly (keyof Omit<QuerySupport, "filterOperators">)[] = [
  "count",
  "expand",
  "filter",
  "orderby",
  "search",
  "select",
  "skip",
  "top",
];

/** An option that some example uses is supported, whatever else is said. */
function queryOf(operation: Operation): Readonly<Record<string, boolean>> {
  const used = operation.examples.map(({ request }) => request.url.toLowerCase()).join("\n");
  const said = queryOptions.flatMap((option): [string, boolean][] => {
    const supported = operation.supports?.[option];
    return supported === undefined ? [] : [[`$${option}`, supported || used.includes(`$${option}=`)]];
  });
  const named = operation.parameters
    .filter((one) => one.in === "query")
    .map((one): [string, boolean] => [one.name, true]);
  return Object.fromEntries([...said, ...named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isHeader(parameter: Parameter): boolean {
  return parameter.in === "header" && /^[\w!#$%&'*+.^`|~-]+$/.test(parameter.name);
}

/** Rows that split a kind by resource are laid together, in their order. */
function scopesOf(permissions: readonly Permission[]): ContractScopes {
  const byKind = new Map<string, readonly string[]>();
  for (const { kind, scopes } of permissions) {
    byKind.set(kind, [...new Set([...(byKind.get(kind) ?? []), ...scopes])]);
  }
  return Object.fromEntries(byKind);
}

/** The body that the docs describe. It may be missing where an example shows the request without one. */
function requestOf(
  operation: Operation,
  examples: readonly BuiltExample[],
  context: EmitContext | undefined,
): ContractRequest | undefined {
  const { requestBody } = operation;
  if (!requestBody || requestBody.empty || !takesBody(operation)) return undefined;
  const { contentType, type, properties } = requestBody;
  if (type === undefined && (properties ?? []).length === 0) return { contentType };
  const takesEmpty = examples.some(({ contract }) => !("body" in contract.request) && !("text" in contract.request));
  const bodyRequired = type !== undefined && !takesEmpty;
  if (type !== undefined) {
    const more = context && propertiesBeside(type, properties ?? [], context);
    return { type, contentType, ...(bodyRequired && { bodyRequired }), ...(more && { properties: more }) };
  }
  const required = (properties ?? []).filter((property) => property.required === true).map(({ name }) => name);
  return {
    contentType,
    properties: Object.fromEntries((properties ?? []).map((property) => [property.name, property.type])),
    ...(required.length > 0 && { required }),
  };
}

/** A GET or DELETE whose page names a type for its body says what it answers, or what it deletes. */
export function takesBody({ routes, requestBody }: Pick<Operation, "routes" | "requestBody">): boolean {
  const isBodiless = routes.every(({ method }) => /^(?:GET|HEAD|DELETE)$/i.test(method));
  return !isBodiless || (requestBody?.properties ?? []).length > 0;
}

/** What the table of a body has and its type lacks, by name. */
function propertiesBeside(
  type: TypeRef,
  properties: readonly Property[],
  { model, hierarchy }: EmitContext,
): Readonly<Record<string, TypeRef>> | undefined {
  const declared = model.types.get(type);
  if (!declared || declared.kind === "enumType") return undefined;
  const members = allMembersOf(declared, hierarchy);
  const more = properties.filter(({ name }) => !name.includes("@") && !members.has(name));
  return more.length === 0 ? undefined : Object.fromEntries(more.map((property) => [property.name, property.type]));
}

/** Of several answers with one status, the first that says its type. */
function responsesOf(operation: Operation): Readonly<Record<number, ContractResponse>> {
  const byStatus = new Map<number, ContractResponse>();
  for (const { status, type, contentType } of operation.responses) {
    const known = byStatus.get(status);
    if (known?.type !== undefined || (known && type === undefined)) continue;
    byStatus.set(status, { ...(type !== undefined && { type }), ...(contentType !== undefined && { contentType }) });
  }
  return Object.fromEntries(byStatus);
}
