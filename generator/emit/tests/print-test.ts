import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code, joinCode } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import { printString } from "../names/print-string.ts";
import type { BuiltExample } from "../routes/build-examples.ts";
import { payloadCode } from "../routes/operation-types.ts";
import { printValue } from "../routes/print-value.ts";
import type { PrintedOperation } from "../routes/route-module.ts";
import { requestMismatch, responseMismatch } from "./example-mismatch.ts";
import { bodiless } from "./print-snapshot.ts";
import { driftWithin } from "./known-drift.ts";
import type { DriftByFile } from "./known-drift.ts";
import { matchesRoute } from "./matches-route.ts";
import { rootLiteral } from "./root-literal.ts";

/** What printing the tests of a module needs beside the operations. */
export interface TestSetting {
  readonly context: EmitContext;
  /** Findings whose examples aren't held against their types. */
  readonly drift: DriftByFile;
  /** The folder of the module's snapshots, as seen from the test file. */
  readonly folder: string;
}

/**
 * Prints the test of one documented example: its request and response held against their types, then sent, and the
 * answer held against the snapshot. What is known to contradict its type is named and left out.
 */
export function printTest(setting: TestSetting, operation: PrintedOperation, built: BuiltExample): Code {
  const title = `takes and answers the documented example ${built.contract.name}`;
  const drift = knownDriftOf(setting, operation, built);
  if (drift.request !== undefined) return skippedTest(setting, operation, built, titleOf(title, drift.request));
  const request = requestLines(setting, operation, built);
  const isHeld = drift.response === undefined;
  const response = isHeld ? responseLines(setting, operation, built) : undefined;
  const values = [...(request ? [request.value] : []), ...(response ? [response.value] : [])];
  const checks = [...(request ? [request.check] : []), ...(response ? [response.check] : [])];
  const paragraphs = [values, checks, answerLines(setting, operation, built, isHeld, request ? ", request" : "")].map(
    (lines) => joinCode(lines, ""),
  );
  const lines = joinCode(
    paragraphs.filter(({ text }) => text !== ""),
    "\n",
  );
  return code`  it(${printString(titleOf(title, drift.response))}, async () => {\n${lines}  });\n`;
}

/** A request that is known to be wrong would be refused. */
function skippedTest(setting: TestSetting, operation: PrintedOperation, built: BuiltExample, title: string): Code {
  const lines = answerLines(setting, operation, built, false, "");
  return code`  it.skip(${printString(title)}, async () => {\n${joinCode(lines, "")}  });\n`;
}

/** Returns the file name of the snapshot of an example: `createUser-1.json`. */
export function snapshotName(built: BuiltExample, { built: { contract } }: PrintedOperation): string {
  return `${contract.name}-${built.contract.name}.json`;
}

/** Why a request or response isn't held against its type; nothing unless drift is known of at all. */
interface ExampleDrift {
  readonly request: string | undefined;
  readonly response: string | undefined;
}

function knownDriftOf(setting: TestSetting, operation: PrintedOperation, built: BuiltExample): ExampleDrift {
  const { context, drift } = setting;
  if (context.options.knownDrift === undefined) return { request: undefined, response: undefined };
  const sent = driftWithin(drift, built.example.request.source);
  const answered = driftWithin(drift, built.response.source);
  const unrouted = matchesRoute(operation.built, built) ? undefined : "no documented route has its method and URL";
  return {
    request: sent ? reasonOf(sent) : (unrouted ?? requestMismatch(context, operation.built, built)),
    response: answered ? reasonOf(answered) : responseMismatch(context, built, responseType(operation, built)),
  };
}

function titleOf(title: string, drift: string | undefined): string {
  return drift === undefined ? title : `${title} (known drift: ${drift})`;
}

function reasonOf({ rule, message }: Diagnostic): string {
  return `${rule}, ${message}`;
}

/** A constant that holds a body, and the line that holds it against its schema. */
interface HeldBody {
  readonly value: Code;
  readonly check: Code;
}

function requestLines(
  { context }: TestSetting,
  operation: PrintedOperation,
  { contract }: BuiltExample,
): HeldBody | undefined {
  const { body } = contract.request;
  const { request, name } = operation.built.contract;
  if (body === undefined) return undefined;
  if (!request || (request.type === undefined && !request.properties)) {
    return { value: code`    const request = ${printValue(body, "    ")};\n`, check: code`` };
  }
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  const properties = isObject && request.type === undefined && new Map(Object.entries(request.properties ?? {}));
  const declared = {
    type: request.type,
    code: code`${operation.typesName}["body"]`,
    ...(properties && { properties }),
  };
  return {
    value: rootLiteral(context, "request", body, declared),
    check: code`    expect(api.requestFaults(${name}, request)).toEqual([]);\n`,
  };
}

function responseLines(
  { context }: TestSetting,
  operation: PrintedOperation,
  built: BuiltExample,
): HeldBody | undefined {
  const { body } = built.contract.response;
  const type = responseType(operation, built);
  if (body === undefined || type === undefined) return undefined;
  const { status } = built.response;
  const documented = operation.built.contract.responses[status]?.type;
  const declared =
    type === documented ? code`${operation.typesName}["responses"][${status}]` : payloadCode(context, type);
  return {
    value: rootLiteral(context, "response", body, { type, code: declared }),
    check: code`    expect(api.faults(${printString(type)}, response)).toEqual([]);\n`,
  };
}

function answerLines(
  setting: TestSetting,
  operation: PrintedOperation,
  built: BuiltExample,
  isHeld: boolean,
  sent: string,
): readonly Code[] {
  const { name, response } = built.contract;
  const type = isHeld && response.body !== undefined ? responseType(operation, built) : undefined;
  const file = `${setting.folder}/${snapshotName(built, operation)}`;
  return [
    code`    const answer = await api.send(${operation.built.contract.name}, ${printString(name)}${sent});\n`,
    code`    expect(answer.status).toBe(${response.status});\n`,
    ...(type === undefined ? [] : [code`    expect(api.faults(${printString(type)}, answer.body)).toEqual([]);\n`]),
    code`    await api.expectSnapshot(answer, ${printString(file)});\n`,
  ];
}

/**
 * What the body of a response is an instance of: what the example says, else what the operation says. A download has
 * no type.
 */
function responseType({ built: { contract } }: PrintedOperation, { response }: BuiltExample): TypeRef | undefined {
  const { type, contentType } = contract.responses[response.status] ?? {};
  const own = response.type ?? type;
  const isJson = own !== type || contentType === undefined || /json/i.test(contentType);
  return own === "Edm.Stream" || !isJson || bodiless.has(response.status) ? undefined : own;
}
