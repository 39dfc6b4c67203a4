import type { Operation, Response, Route } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code } from "../names/code.ts";
import type { Code, ImportedName } from "../names/code.ts";
import { printKey } from "../names/print-key.ts";
import { listCode, placeWithin, typeBrackets } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import { itemRef, supportPath, typeCode } from "../names/type-code.ts";
import { takesBody } from "../routes/build-contract.ts";
import { bodyAct } from "../types/find-bodies.ts";
import { propertyCode } from "../types/property-code.ts";

const collection: ImportedName = { identifier: "ODataCollection", path: supportPath };
const delta: ImportedName = { identifier: "ODataDelta", path: supportPath };
/** Of the braces that the members of an operation stand in. */
const operationPlace: Place = { indent: "    ", taken: 0 };
const error: ImportedName = { identifier: "ODataError", path: supportPath };

/** Prints the `requestBody` line of an operation; nothing where it takes none. */
export function requestBodyCode(operation: Operation, route: Route, context: EmitContext): Code {
  const { requestBody } = operation;
  if (!requestBody || requestBody.empty === true || !takesBody(operation)) return code``;
  const head = `${printString(mediaType(requestBody.contentType))}: `;
  const requestPlace = placeWithin(operationPlace, "requestBody: ");
  const contentPlace = placeWithin(requestPlace, "content: ");
  const body = contentCode(operation, route, { context, place: placeWithin(contentPlace, head) });
  const content = listCode([code`${head}${body}`], typeBrackets, contentPlace);
  return code`      requestBody: ${listCode([code`content: ${content}`], typeBrackets, requestPlace)};\n`;
}

interface ContentSetting {
  readonly context: EmitContext;
  readonly place: Place;
}

function contentCode({ requestBody }: Operation, route: Route, { context, place }: ContentSetting): Code {
  if (!/json/i.test(requestBody?.contentType ?? "")) return code`unknown`;
  const type = requestBody?.type;
  if (type !== undefined) {
    const act = bodyAct(route);
    const name = act && context.bodies.get(type)?.[act] ? context.names.get(type) : undefined;
    return act && name
      ? code`${{ identifier: name[act], path: name.path }}`
      : typeCode(type, context.names, context.options);
  }
  const members = (requestBody?.properties ?? []).map((property) => {
    const optional = property.required === true ? "" : "?";
    return code`${printKey(property.name)}${optional}: ${propertyCode(property, context)}`;
  });
  return members.length === 0 ? code`unknown` : listCode(members, typeBrackets, place);
}

/** Prints the answers of an operation by status, and the error that any other status means. */
export function responsesCode(operation: Operation, context: EmitContext): Code {
  const byStatus = new Map<number, Response>();
  for (const response of operation.responses) {
    const known = byStatus.get(response.status);
    if (known?.type === undefined) byStatus.set(response.status, response);
  }
  const isDelta = operation.routes.some((route) => /\/(?:microsoft\.graph\.)?delta(?:\(\))?$/.test(route.path));
  const answers = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, response]) => code`${status}: ${responseCode(response, isDelta, context)}`);
  const members = [...answers, code`default: Answer<${error}>`];
  return listCode(members, typeBrackets, placeWithin(operationPlace, "responses: "));
}

function responseCode({ type, contentType, status }: Response, isDelta: boolean, context: EmitContext): Code {
  if (status >= 400) return code`Answer<${error}>`;
  if (contentType !== undefined && !/json/i.test(contentType))
    return code`Answer<unknown, ${printString(mediaType(contentType))}>`;
  if (type === undefined) return code`NoContent`;
  const item = itemRef(type);
  const known = context.model.types.get(type);
  if (item !== undefined)
    return code`Answer<${isDelta ? delta : collection}<${typeCode(item, context.names, context.options)}>>`;
  const plain = typeCode(type, context.names, context.options);
  return known && known.kind !== "enumType" ? code`Answer<${plain}>` : code`Answer<{ value: ${plain} }>`;
}

/** `application/json; charset=utf-8` is `application/json`. */
function mediaType(contentType: string): string {
  const media = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  return media.includes("/") ? media : "application/json";
}
