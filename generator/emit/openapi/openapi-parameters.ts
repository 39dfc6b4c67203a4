import type { Operation, Parameter, QuerySupport } from "../../model/api-model.ts";
import type { PathTemplate } from "../routes/path-template.ts";
import type { JsonSchema } from "../schemas/json-schema.ts";
import { refSchema } from "../schemas/ref-schema.ts";
import { plainDescription } from "../types/plain-description.ts";
import type { OpenapiParameter } from "./openapi-document.ts";
import type { OperationSurroundings } from "./operation-surroundings.ts";

/** Returns the parameters of an operation, as the path names them; each of a kind and name once. */
export function openapiParameters(
  operation: Operation,
  template: PathTemplate,
  surroundings: OperationSurroundings,
): readonly OpenapiParameter[] {
  const all = [
    ...template.placeholders.map((placeholder) => pathParameter(placeholder, surroundings)),
    ...operation.parameters.flatMap((parameter) => ownParameter(parameter, surroundings) ?? []),
    ...QUERY_OPTIONS.filter(([option]) => operation.supports?.[option] === true).map(queryOption),
  ];
  const unique = new Map<string, OpenapiParameter>();
  for (const parameter of all) {
    const key = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
    if (!unique.has(key)) unique.set(key, parameter);
  }
  return [...unique.values()];
}

const QUERY_OPTIONS: readonly (readonly [Exclude<keyof QuerySupport, "filterOperators">, JsonSchema])[] = [
  ["count", { type: "boolean" }],
  ["expand", { type: "string" }],
  ["filter", { type: "string" }],
  ["orderby", { type: "string" }],
  ["search", { type: "string" }],
  ["select", { type: "string" }],
  ["skip", { type: "integer", minimum: 0 }],
  ["top", { type: "integer", minimum: 0 }],
];

function queryOption([option, schema]: (typeof QUERY_OPTIONS)[number]): OpenapiParameter {
  return { name: `$${option}`, in: "query", schema };
}

function pathParameter(
  { name, type, description }: PathTemplate["placeholders"][number],
  { types, schemas }: OperationSurroundings,
): OpenapiParameter {
  return {
    name,
    in: "path",
    required: true,
    ...(description !== undefined && { description: plainDescription(description) }),
    schema: type === undefined ? { type: "string" } : refSchema(type, types, schemas),
  };
}

/** HTTP's own headers are no parameters of an operation (OpenAPI 3.1, section 4.8.12). */
function ownParameter(parameter: Parameter, { types, schemas }: OperationSurroundings): OpenapiParameter | undefined {
  const { name, description, required, type } = parameter;
  if (parameter.in !== "query" && parameter.in !== "header") return undefined;
  if (parameter.in === "header" && /^(?:accept|authorization|content-type|content-length)$/i.test(name))
    return undefined;
  return {
    name,
    in: parameter.in,
    ...(required === true && { required }),
    ...(description !== undefined && { description: plainDescription(description) }),
    schema: type === undefined ? { type: "string" } : refSchema(type, types, schemas),
  };
}
