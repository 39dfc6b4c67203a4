import type { Operation, Parameter, QuerySupport, Route } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import { printDocComment } from "../names/print-doc-comment.ts";
import { printKey } from "../names/print-key.ts";
import { printList, typeBrackets } from "../names/print-list.ts";
import { typeCode } from "../names/type-code.ts";
import type { PathTemplate } from "../routes/path-template.ts";
import { plainDescription } from "../types/plain-description.ts";
import { deprecationTags } from "../types/property-docs.ts";
import { requestBodyCode, responsesCode } from "./body-code.ts";

/** An operation as one of its routes reaches it. */
export interface PathOperation {
  readonly operation: Operation;
  readonly route: Route;
  readonly template: PathTemplate;
}

/** Prints what an operation takes and answers, as openapi-typescript's operation objects do. */
export function operationCode({ operation, route, template }: PathOperation, context: EmitContext): Code {
  const docs = printDocComment([plainDescription(operation.title)], deprecationTags(operation.deprecated), "    ");
  const request = requestBodyCode(operation, route, context);
  const parameters = parametersCode(operation, template, context);
  return code`${docs}    ${route.method.toLowerCase()}: {
${parameters}${request}      responses: ${responsesCode(operation, context)};
    };`;
}

const queryTypes: Readonly<Record<Exclude<keyof QuerySupport, "filterOperators">, string>> = {
  count: "boolean",
  expand: "string",
  filter: "string",
  orderby: "string",
  search: "string",
  select: "string",
  skip: "number",
  top: "number",
};

function parametersCode(operation: Operation, template: PathTemplate, context: EmitContext): Code {
  const query = new Map(
    Object.entries(queryTypes)
      .filter(([option]) => operation.supports?.[option as keyof QuerySupport] === true)
      .map(([option, type]) => [`$${option}`, `$${option}?: ${type}`]),
  );
  for (const parameter of operation.parameters) {
    if (parameter.in === "query" && !query.has(parameter.name))
      query.set(parameter.name, memberText(parameter, context));
  }
  const header = operation.parameters.filter(isOwnHeader).map((parameter) => memberText(parameter, context));
  const path = template.placeholders.map(
    ({ name, type }) => `${name}: ${type === undefined ? "string" : typeCode(type, context.names).text}`,
  );
  const lines = [group("query", [...query.values()]), group("header", header), group("path", path)].filter(
    (line) => line !== "",
  );
  return { text: lines.length === 0 ? "" : `      parameters: {\n${lines.join("")}      };\n`, imports: [] };
}

/** HTTP's own headers are no parameters of an operation (OpenAPI 3.1, section 4.8.12). */
function isOwnHeader(parameter: Parameter): boolean {
  return parameter.in === "header" && !/^(?:accept|authorization|content-type|content-length)$/i.test(parameter.name);
}

function memberText({ name, type, required }: Parameter, context: EmitContext): string {
  const text = type?.startsWith("Edm.") === true ? typeCode(type, context.names).text : "string";
  return `${printKey(name)}${required === true ? "" : "?"}: ${text === "unknown" ? "string" : text}`;
}

function group(name: string, members: readonly string[]): string {
  if (members.length === 0) return "";
  const optional = members.every((member) => /^(?:"(?:[^"\\]|\\.)*"|[\w$]+)\?:/.test(member));
  const head = `${name}${optional ? "?" : ""}: `;
  return `        ${head}${printList(members, typeBrackets, { indent: "        ", taken: head.length + 1 })};\n`;
}
