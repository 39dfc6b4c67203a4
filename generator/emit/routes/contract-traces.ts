import type { ExampleBody } from "../../model/api-model.ts";
import { plainJson } from "../../model/json/plain-json.ts";
import type { JsonNode } from "../../text/json.ts";
import { rangeOf } from "../../text/source.ts";
import type { Trace } from "../emitted-file.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { printString } from "../names/print-string.ts";
import type { Place } from "../names/print-list.ts";
import type { BuiltContract } from "./build-contract.ts";
import { printValue } from "./print-value.ts";

const longestLine = 60;
const place: Place = { indent: "", taken: 0 };

/** Tells where the parts of a printed contract come from. */
export function contractTraces({ operation, contract }: BuiltContract): readonly Trace[] {
  const routes = operation.routes.flatMap((route, index) => {
    const path = contract.routes[index]?.path;
    return path === undefined ? [] : [{ text: printString(path), source: route.pathSource }];
  });
  const scopes = operation.permissions.flatMap((permission) =>
    permission.scopes.map((scope, index) => ({
      text: printString(scope),
      source: permission.scopeSources[index] ?? permission.source,
    })),
  );
  const responses = operation.responses.map(({ status, source }) => ({ text: String(status), source }));
  return [{ text: contract.name, source: operation.source }, ...routes, ...scopes, ...responses];
}

/** Tells where the parts of printed examples come from: a trace for each member with a plain value. */
export function exampleTraces({ examples }: BuiltContract): readonly Trace[] {
  return examples.flatMap(({ example, contract, response }) => [
    { text: printString(contract.request.url), source: example.request.urlSource },
    ...bodyTraces(example.request.body),
    { text: `status: ${response.status}`, source: response.statusSource },
    ...bodyTraces(response.body),
  ]);
}

/** Tells where the members of a JSON body come from. What is long may stand on another line than its key. */
function bodyTraces(body: ExampleBody | undefined): readonly Trace[] {
  const root = body?.json?.value;
  return body && root ? memberTraces(root, body) : [];
}

function memberTraces(node: JsonNode, body: ExampleBody): readonly Trace[] {
  if (node.kind === "array") return node.items.flatMap((item) => memberTraces(item, body));
  if (node.kind !== "object") return [];
  return node.members.flatMap((member) => {
    const { value } = member;
    if (value.kind === "object" || value.kind === "array") return memberTraces(value, body);
    const text = printValue(plainJson(value), place);
    const field = `${printLiteralKey(member.key)}: ${text}`;
    return [{ text: field.length > longestLine ? text : field, source: rangeOf(body.lines, member) }];
  });
}
