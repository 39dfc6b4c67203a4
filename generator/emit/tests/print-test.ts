import type { TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import { code, joinCode } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import { callBrackets, printList } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";
import type { BuiltExample } from "../routes/build-examples.ts";
import { payloadCode } from "../routes/operation-types.ts";
import { printValue } from "../routes/print-value.ts";
import type { PrintedOperation } from "../routes/route-module.ts";
import { judgeExample } from "./judge-example.ts";
import type { ExampleVerdicts, SortedDrift, Verdict } from "./judge-example.ts";
import { bodiless } from "./print-snapshot.ts";
import { rootLiteral } from "./root-literal.ts";

/** What printing the tests of a module needs beside the operations. */
export interface TestSetting {
  readonly context: EmitContext;
  readonly drift: SortedDrift | undefined;
  /** The folder of the module's snapshots, as seen from the test file. */
  readonly folder: string;
}

/**
 * Prints the test of one documented example: its request and response held against their types, then sent, and the
 * answer held against the snapshot. What isn't held is left out, and the title says why.
 */
export function printTest(setting: TestSetting, operation: PrintedOperation, built: BuiltExample): Code {
  const { context, drift } = setting;
  const verdicts = judgeExample(context, drift, operation.built, built, responseType(operation, built));
  const title = printString(titleOf(built, verdicts));
  if (verdicts.request.kind === "known") return skippedTest(setting, operation, built, title);
  const isHeld = verdicts.response.kind === "strict";
  const request = requestLines(setting, operation, built, verdicts.request);
  const response = isHeld ? responseLines(setting, operation, built) : undefined;
  const values = [...(request ? [request.value] : []), ...(response ? [response.value] : [])];
  const checks = [...(request ? [request.check] : []), ...(response ? [response.check] : [])];
  const send = verdicts.request.kind === "strict" ? "send" : "sendAnyway";
  const answer = answerLines(setting, operation, built, { isHeld, send, body: request ? ["request"] : [] });
  const paragraphs = [values, checks, answer].map((lines) => joinCode(lines, ""));
  const lines = joinCode(
    paragraphs.filter(({ text }) => text !== ""),
    "\n",
  );
  return code`  it(${title}, async () => {\n${lines}  });\n`;
}

/** A request that is known to be wrong would be refused. */
function skippedTest(setting: TestSetting, operation: PrintedOperation, built: BuiltExample, title: string): Code {
  const lines = answerLines(setting, operation, built, { isHeld: false, send: "send", body: [] });
  return code`  it.skip(${title}, async () => {\n${joinCode(lines, "")}  });\n`;
}

/** Returns the file name of the snapshot of an example: `createUser-1.json`. */
export function snapshotName(built: BuiltExample, { built: { contract } }: PrintedOperation): string {
  return `${contract.name}-${built.contract.name}.json`;
}

function titleOf({ contract: { name } }: BuiltExample, { request, response }: ExampleVerdicts): string {
  const title = `takes and answers the documented example ${name}`;
  const verdict = request.kind === "strict" ? response : request;
  if (verdict.kind === "strict") return title;
  return `${title} (${verdict.kind === "known" ? "known drift" : "held loosely"}: ${verdict.reason})`;
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
  { kind }: Verdict,
): HeldBody | undefined {
  const { body } = contract.request;
  const { request, name } = operation.built.contract;
  if (body === undefined) return undefined;
  if (kind !== "strict" || !request || (request.type === undefined && !request.properties)) {
    const head = "const request = ";
    const place = { indent: "    ", taken: head.length + 1 };
    return { value: code`    ${head}${printValue(body, place)};\n`, check: code`` };
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
    check: code`    ${expectNone(`api.requestFaults(${name}, request)`)};\n`,
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
    check: code`    ${expectNone(`api.faults(${printString(type)}, response)`)};\n`,
  };
}

interface AnswerSetting {
  /** The answer is held against its type. */
  readonly isHeld: boolean;
  readonly send: "send" | "sendAnyway";
  /** The argument that is sent in place of the example's own body, if any. */
  readonly body: readonly string[];
}

function answerLines(
  setting: TestSetting,
  operation: PrintedOperation,
  built: BuiltExample,
  { isHeld, send, body }: AnswerSetting,
): readonly Code[] {
  const { name, response } = built.contract;
  const type = isHeld && response.body !== undefined ? responseType(operation, built) : undefined;
  const file = `${setting.folder}/${snapshotName(built, operation)}`;
  const call = `const answer = await api.${send}`;
  const values = [operation.built.contract.name, printString(name), ...body];
  return [
    code`    ${call}${printArguments(values, `${call};`)};\n`,
    code`    expect(answer.status).toBe(${response.status});\n`,
    ...(type === undefined ? [] : [code`    ${expectNone(`api.faults(${printString(type)}, answer.body)`)};\n`]),
    code`    await api.expectSnapshot${printArguments(["answer", printString(file)], "await api.expectSnapshot;")};\n`,
  ];
}

/** Prints the line that holds an empty list to be what faults are found. */
function expectNone(faults: string): string {
  return `expect${printArguments([faults], "expect.toEqual([]);")}.toEqual([])`;
}

/** Prints the arguments of a call, `beside` being what else stands on its line. */
function printArguments(values: readonly string[], beside: string): string {
  return printList(values, callBrackets, { indent: "    ", taken: beside.length });
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
