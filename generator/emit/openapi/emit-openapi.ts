import type { Operation } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile, Trace } from "../emitted-file.ts";
import { nameContracts } from "../routes/name-contracts.ts";
import { resourceOf } from "../routes/resource-of.ts";
import { schemaOf } from "../schemas/schema-of.ts";
import { printJson } from "../../text/print-json.ts";
import { ERROR_RESPONSE, ERROR_SCHEMA } from "./error-response.ts";
import { collectExamples } from "./example-components.ts";
import type { OpenapiDocument } from "./openapi-document.ts";
import { openapiOperation } from "./openapi-operation.ts";
import { groupPaths, type PathGroup } from "./path-groups.ts";
import { SECURITY_SCHEMES } from "./security-of.ts";

/** What references to a type begin with. */
const SCHEMAS = "#/components/schemas/";

/**
 * Emits `openapi.json`: OpenAPI 3.1 of every documented route and type, examples included. Types are components by their
 * qualified names; a name that OpenAPI allows no component to have is left out, and what refers to it takes anything.
 */
export function emitOpenapi(context: EmitContext): readonly EmittedFile[] {
  const types = new Map([...context.model.types].filter(([name]) => /^[\w.-]+$/.test(name)));
  const scoped = { ...context, model: { ...context.model, types } };
  const names = nameContracts(context);
  const groups = groupPaths(context.model.operations, names);
  const document = documentOf(scoped, groups, names);
  const traces = groups.map(({ path, source }): Trace => ({ text: printJson(path), source }));
  return [{ path: "openapi.json", text: `${printJson(document, 2)}\n`, traces }];
}

function documentOf(
  { model, options }: EmitContext,
  groups: readonly PathGroup[],
  names: ReadonlyMap<string, string>,
): OpenapiDocument {
  const { components: examples, byOperation } = collectExamples(model.operations, names);
  const tagOf = resourceTags([...model.types.keys()]);
  const pathItem = ({ items }: PathGroup): OpenapiDocument["paths"][string] =>
    Object.fromEntries(
      items.map((item) => {
        const own = byOperation.get(item.operation.id) ?? { requests: [], responses: [] };
        const surroundings = { types: model.types, schemas: SCHEMAS, examples: own, tag: tagOf(item.operation) };
        return [item.method, openapiOperation(item, surroundings)];
      }),
    );
  return {
    openapi: "3.1.1",
    info: { title: options.packageName ?? options.rootNamespace ?? "API", version: "1.0.0" },
    servers: [{ url: options.baseUrl ?? "/" }],
    security: Object.keys(SECURITY_SCHEMES).map((scheme) => ({ [scheme]: [] })),
    paths: Object.fromEntries(groups.map((group) => [group.path, pathItem(group)])),
    components: {
      schemas: { ...schemaOf(model, { ...options, refBase: SCHEMAS }), ODataError: ERROR_SCHEMA },
      responses: { error: ERROR_RESPONSE },
      examples,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function resourceTags(types: readonly string[]): (operation: Operation) => string {
  const names = types.map((name) => name.slice(name.lastIndexOf(".") + 1));
  const spellings = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (operation) => resourceOf(operation, spellings) || "api";
}
