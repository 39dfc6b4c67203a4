import type { Hono } from "hono";
import { expect } from "vitest";
import { createStubApp } from "./app.js";
import { checkBody } from "./check-request.js";
import type { OperationContract } from "./contract.js";
import { readSchemas } from "./read-schemas.js";
import { checkerOf, itemType } from "./schema.js";
import type { Fault } from "./schema.js";

/** A response in the form of the snapshots in `__examples__`. */
export interface Answer {
  readonly status: number;
  /** Those that are the same for each run. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
}

/** What generated tests call: the stubs, or the service at `MARKDRIFT_BASE_URL`. */
export interface TestApi {
  /** Sends the request of a documented example; a body given here goes in place of its own. */
  send(contract: OperationContract, example: string, body?: unknown): Promise<Answer>;
  /** Sends a request that differs from its route or its type in a way that the docs allow themselves. */
  sendAnyway(contract: OperationContract, example: string, body?: unknown): Promise<Answer>;
  /** Holds a body against what an operation takes. */
  requestFaults(contract: OperationContract, body: unknown): readonly Fault[];
  /** Holds a value against a CSDL type expression; an empty list means that it conforms. */
  faults(type: string, value: unknown): readonly Fault[];
  /** Holds an answer of the stubs against a file; what a live service answers is its own. */
  expectSnapshot(answer: Answer, file: string): Promise<void>;
}

/** What is used of Node; a browser has none of it. */
interface NodeProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
}

const { process } = globalThis as { readonly process?: NodeProcess };
const env = process?.env ?? {};
const schemas = await readSchemas();

/** Headers that differ from run to run, or that a server sets for itself. */
const passing = new Set([
  "client-request-id",
  "connection",
  "content-length",
  "date",
  "request-id",
  "server",
  "strict-transport-security",
  "transfer-encoding",
  "x-ms-ags-diagnostic",
]);

/**
 * A documented payload of a type: with the annotations that OData allows beside any property, and with `@odata.type` as
 * the docs write it.
 */
export type Documented<Type> = Type extends readonly (infer Item)[]
  ? Documented<Item>[]
  : Type extends (...parameters: never[]) => unknown
    ? Type
    : Type extends object
      ? { [Key in keyof Type]: Key extends "@odata.type" ? string : Documented<Type[Key]> } & {
          [annotation: `${string}@${string}.${string}`]: unknown;
        }
      : Type;

/** Properties beyond those that an open type declares. */
export interface OpenProperties {
  readonly [property: string]: unknown;
}

/** Returns an object that names a subtype as its own, for the compiler to hold against that. */
export function instance<Type>(value: Type): Type {
  return value;
}

/** Makes the API under test: stubs of some contracts, or the service at `MARKDRIFT_BASE_URL` in their stead. */
export function testApi(contracts: readonly OperationContract[]): TestApi {
  const baseUrl = env["MARKDRIFT_BASE_URL"];
  const app = createStubApp({ contracts, schemas, strict: true });
  const lenientApp = createStubApp({ contracts, schemas, unchecked: true });
  const checkValue = checkerOf(schemas);
  const sendTo = async (stubs: Hono, contract: OperationContract, name: string, body: unknown): Promise<Answer> => {
    const request = requestOf(contract, name, body, baseUrl ?? "http://localhost");
    if (baseUrl !== undefined) return answerOf(await fetch(request));
    request.headers.set("x-example", `${contract.name}/${name}`);
    return answerOf(await stubs.fetch(request));
  };
  return {
    send: (contract, name, body) => sendTo(app, contract, name, body),
    sendAnyway: (contract, name, body) => sendTo(lenientApp, contract, name, body),
    requestFaults(contract, value) {
      return contract.request ? checkBody(contract.request, { kind: "json", value }, checkValue) : [];
    },
    faults(type, value) {
      const payload = payloadOf(type, value);
      return checkValue(Array.isArray(payload) ? `Collection(${itemType(type) ?? type})` : type, payload);
    },
    async expectSnapshot(answer, file) {
      if (baseUrl === undefined) await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(file);
    },
  };
}

/** Takes a value out of the object that it travels in: one that has only a `value` and annotations. */
function payloadOf(type: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("value" in value)) return value;
  const isWrapped =
    itemType(type) !== undefined || Object.keys(value).every((key) => key === "value" || key.includes("@"));
  return isWrapped ? value.value : value;
}

function requestOf(contract: OperationContract, name: string, body: unknown, baseUrl: string): Request {
  const example = contract.examples.find((one) => one.name === name);
  if (!example) throw new Error(`'${contract.name}' has no example '${name}'.`);
  const { method, url, text } = example.request;
  const headers = new Headers({ ...example.request.headers });
  const token = env["MARKDRIFT_TOKEN"];
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const sent = body === undefined ? text : JSON.stringify(body);
  const takesBody = sent !== undefined && method !== "GET" && method !== "HEAD";
  return new Request(baseUrl.replace(/\/$/, "") + url, { method, headers, ...(takesBody ? { body: sent } : {}) });
}

async function answerOf(response: Response): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !passing.has(name)));
  const text = await response.text();
  const answer = { status: response.status, headers };
  if (text === "") return answer;
  try {
    return { ...answer, body: JSON.parse(text) };
  } catch {
    return { ...answer, text };
  }
}
