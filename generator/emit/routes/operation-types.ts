import type { QuerySupport, TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printKey } from "../names/print-key.ts";
import { listCode, placeWithin, printList, typeBrackets } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { itemRef, supportPath, typeCode } from "../names/type-code.ts";
import type { BuiltContract } from "./build-contract.ts";
import { placeholderType } from "./print-url-builder.ts";
import type { ContractResponse } from "./route-contract.ts";

/** The interface of a page of a collection. */
export const collectionName: ImportedName = { identifier: "ODataCollection", path: supportPath };
/** The interface of a value that travels in an object. */
export const valueName: ImportedName = { identifier: "ODataValue", path: "runtime/contract.ts" };
const rawBody: ImportedName = { identifier: "RawBody", path: "runtime/contract.ts" };

/** Prints the members of the interface that says what an operation takes and answers. */
export function operationTypes(context: EmitContext, built: BuiltContract): readonly Code[] {
  const { contract } = built;
  return [
    code`readonly parameters: ${parametersCode(built)};`,
    code`readonly query: ${queryCode(contract.query)};`,
    code`readonly body: ${requestCode(context, built)};`,
    code`readonly responses: ${responsesCode(context, contract.responses)};`,
  ];
}

/** What doesn't stand in every route of the operation is optional. */
function parametersCode({ templates }: BuiltContract): string {
  const all = templates.flatMap(({ placeholders }) => placeholders);
  const byName = new Map(all.map((placeholder) => [placeholder.name, placeholder]));
  const members = [...byName].map(([name, placeholder]) => {
    const everywhere = templates.every(({ placeholders }) => placeholders.some((one) => one.name === name));
    return `readonly ${name}${everywhere ? "" : "?"}: ${placeholderType(placeholder)}`;
  });
  return membersText(members, "parameters");
}

const queryTypes: Readonly<Record<`$${keyof QuerySupport}` & string, string>> = {
  $count: "boolean",
  $expand: "string",
  $filter: "string",
  $filterOperators: "string",
  $orderby: "string",
  $search: "string",
  $select: "string",
  $skip: "number",
  $top: "number",
};

function queryCode(query: Readonly<Record<string, boolean>>): string {
  const types = new Map(Object.entries(queryTypes));
  const supported = Object.entries(query).filter(([, isSupported]) => isSupported);
  const members = supported.map(([name]) => `readonly ${printKey(name)}?: ${types.get(name) ?? "string"}`);
  return membersText(members, "query");
}

/** Prints the members of an object type, at the place that a member of the interface has. */
function membersText(members: readonly string[], name: string): string {
  return members.length === 0 ? "object" : printList(members, typeBrackets, placeOf(name));
}

function placeOf(name: string): Place {
  return placeWithin({ indent: "", taken: 0 }, `readonly ${name}: `);
}

/** The type of a request body; `undefined` where the docs describe none. */
function requestCode(context: EmitContext, built: BuiltContract): Code {
  const { request } = built.contract;
  if (!request) return code`undefined`;
  if (request.type !== undefined) return writeCode(context, built, request.type);
  if (!request.properties) return code`unknown`;
  const required = new Set(request.required);
  const members = Object.entries(request.properties).map(([name, type]) => {
    const mark = required.has(name) ? "" : "?";
    return code`readonly ${printKey(name)}${mark}: ${typeCode(type, context.names, context.options)} | null`;
  });
  return listCode(members, typeBrackets, placeOf("body"));
}

/** The type that creates or updates a resource, where there is one; an action takes the type itself. */
function writeCode(context: EmitContext, built: BuiltContract, type: TypeRef): Code {
  const act = writeAct(context, built);
  const name = context.names.get(type);
  if (!name || act === undefined) return typeCode(type, context.names, context.options);
  return code`${{ identifier: name[act], path: name.path }}`;
}

const acts: ReadonlyMap<string, "create" | "update"> = new Map([
  ["POST", "create"],
  ["PATCH", "update"],
  ["PUT", "update"],
]);

/** Tells whether an operation takes the body that creates its type or the one that updates it, or neither. */
export function writeAct(
  { bodies }: EmitContext,
  { operation, contract }: BuiltContract,
): "create" | "update" | undefined {
  const act = acts.get(contract.routes[0]?.method ?? "");
  const last = operation.routes[0]?.segments.at(-1)?.kind;
  const hasBody = act !== undefined && bodies.get(contract.request?.type ?? "")?.[act] !== undefined;
  return hasBody && last !== "call" && last !== "system" ? act : undefined;
}

function responsesCode(context: EmitContext, responses: Readonly<Record<number, ContractResponse>>): Code {
  const members = Object.entries(responses).map(
    ([status, response]) => code`readonly ${status}: ${responseCode(context, response)}`,
  );
  return members.length === 0 ? code`object` : listCode(members, typeBrackets, placeOf("responses"));
}

function responseCode(context: EmitContext, { type, contentType }: ContractResponse): Code {
  if (contentType !== undefined && !/json/i.test(contentType)) return code`${rawBody}`;
  return type === undefined ? code`undefined` : payloadCode(context, type);
}

/** The type of a body: collections and primitive values travel in an object with a `value`. */
export function payloadCode(context: EmitContext, type: TypeRef): Code {
  if (type === "Edm.Stream") return code`${rawBody}`;
  const item = itemRef(type);
  if (item !== undefined) return code`${collectionName}<${typeCode(item, context.names, context.options)}>`;
  const plain = typeCode(type, context.names, context.options);
  return context.names.has(type) && context.model.types.get(type)?.kind !== "enumType"
    ? plain
    : code`${valueName}<${plain}>`;
}
