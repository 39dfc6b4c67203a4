import type { OperationContract, RequestContract, Route } from "./contract.js";
import type { CheckValue, Fault } from "./schema.js";

/** A request in parts, its body parsed where it is JSON. */
export interface ParsedRequest {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: RequestBody;
}

/**
 * `json` is a body that parsed, `broken` one that should have and didn't, `tooLarge` one beyond the limits, `other` one
 * of another content type.
 */
export type RequestBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "broken"; readonly message: string }
  | { readonly kind: "tooLarge"; readonly message: string }
  | { readonly kind: "other" };

/** System query options and what their value must look like (OData URL Conventions 4.01, section 5). */
const systemOptions: Readonly<Record<string, RegExp>> = {
  $apply: /./,
  $compute: /./,
  $count: /^(?:true|false)$/i,
  $deltatoken: /^/,
  $expand: /./,
  $filter: /./,
  $format: /./,
  $id: /./,
  $orderby: /./,
  $search: /./,
  $select: /./,
  $skip: /^\d{1,9}$/,
  $skiptoken: /^/,
  $top: /^\d{1,9}$/,
};

const numbers = /^-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|INF)$|^NaN$/i;

/** What a value in a path must look like to be of a type. */
const pathTypes: Readonly<Record<string, RegExp>> = {
  "Edm.Boolean": /^(?:true|false)$/i,
  "Edm.Byte": numbers,
  "Edm.Decimal": numbers,
  "Edm.Double": numbers,
  "Edm.Int16": numbers,
  "Edm.Int32": numbers,
  "Edm.Int64": numbers,
  "Edm.Single": numbers,
};

/** Holds a request against the contract of its operation: path, query and body. An empty list means that it conforms. */
export function checkRequest(
  contract: OperationContract,
  route: Route,
  request: ParsedRequest,
  checkValue: CheckValue,
): readonly Fault[] {
  return [
    ...checkPath(route, request.parameters),
    ...checkQuery(contract, request.query),
    ...(contract.request ? checkBody(contract.request, request.body, checkValue) : []),
  ];
}

function checkPath(route: Route, parameters: Readonly<Record<string, string>>): readonly Fault[] {
  return Object.entries(route.types ?? {}).flatMap(([name, type]) => {
    const value = parameters[name] ?? "";
    if (isPlaceholder(value) || (pathTypes[type] ?? /^/).test(value)) return [];
    return [{ place: name, message: `The path parameter '${name}' must be of type ${type}.` }];
  });
}

function checkQuery(contract: OperationContract, query: URLSearchParams): readonly Fault[] {
  return [...query].flatMap(([written, value]) => {
    const option = written.startsWith("$") ? written.toLowerCase() : written;
    if (contract.query[option] === false) {
      return [{ place: option, message: `The query option '${option}' is not supported here.` }];
    }
    if (!option.startsWith("$")) return [];
    const form = Object.hasOwn(systemOptions, option) ? systemOptions[option] : undefined;
    if (!form) return [{ place: option, message: `The query option '${option}' is not known.` }];
    if (isPlaceholder(value) || form.test(value)) return [];
    return [{ place: option, message: `The value of the query option '${option}' is not valid.` }];
  });
}

/** Holds a body against what an operation takes. */
export function checkBody(request: RequestContract, body: RequestBody, checkValue: CheckValue): readonly Fault[] {
  if (body.kind === "broken") return [{ place: "", message: `The body is not valid JSON: ${body.message}` }];
  if (body.kind === "none" && request.bodyRequired) return [{ place: "", message: "The request has no body." }];
  if (body.kind !== "json") return [];
  const { type, properties } = request;
  if (type === undefined) return properties ? checkProperties(properties, request, body.value, checkValue) : [];
  const [own, beside] = splitBody(body.value, properties ?? {});
  return [
    ...checkValue(type, own, true),
    ...Object.entries(beside).flatMap(([name, value]) => checkProperty(properties ?? {}, name, value, checkValue)),
  ];
}

/** Parts what the type of a body declares from what only its table has. */
function splitBody(body: unknown, properties: Readonly<Record<string, string>>): readonly [unknown, object] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return [body, {}];
  const entries = Object.entries(body);
  const isBeside = ([name]: readonly [string, unknown]): boolean => Object.hasOwn(properties, name);
  return [
    Object.fromEntries(entries.filter((entry) => !isBeside(entry))),
    Object.fromEntries(entries.filter(isBeside)),
  ];
}

/** Checks a body that is no instance of a type: the parameters of an action. */
function checkProperties(
  properties: Readonly<Record<string, string>>,
  request: RequestContract,
  body: unknown,
  checkValue: CheckValue,
): readonly Fault[] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return [{ place: "", message: "The body must be a JSON object." }];
  }
  const missing = (request.required ?? []).filter((name) => !Object.hasOwn(body, name));
  return [
    ...missing.map((name) => ({ place: `/${name}`, message: `The property '${name}' is required.` })),
    ...Object.entries(body).flatMap(([name, value]) => checkProperty(properties, name, value, checkValue)),
  ];
}

function checkProperty(
  properties: Readonly<Record<string, string>>,
  name: string,
  value: unknown,
  checkValue: CheckValue,
): readonly Fault[] {
  if (name.includes("@") || value === null) return [];
  const type = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (type === undefined) return [{ place: `/${name}`, message: `The property '${name}' is not known.` }];
  return checkValue(type, value).map((fault) => ({ ...fault, place: `/${name}${fault.place}` }));
}

/** Tells the `{id}` of a documented example, which stands for any value. */
function isPlaceholder(value: string): boolean {
  return /^['"]?[{<[(].*[}>\])]['"]?$/s.test(value);
}
