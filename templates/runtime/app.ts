import { Hono } from "hono";
import { answerExample, answerResult, answerWithoutExample, handlerRequest } from "./answer.js";
import { checkRequest } from "./check-request.js";
import { chooseContract } from "./choose-contract.js";
import type { Target } from "./choose-contract.js";
import type { OperationContract, OperationRequest, OperationTypes } from "./contract.js";
import { graphError } from "./graph-error.js";
import { parseRequest } from "./parse-request.js";
import { buildPathTree, matchPath } from "./path-tree.js";
import type { PathMatch } from "./path-tree.js";
import { checkerOf } from "./schema.js";
import type { CheckValue, Fault, Schemas } from "./schema.js";

/** What an app is made of. `Handlers` maps names of operations to the functions that answer them. */
export interface AppOptions<Handlers extends object = object> {
  readonly contracts: readonly OperationContract[];
  readonly schemas: Schemas;
  /** What stands here answers in place of the documented example. */
  readonly handlers?: Handlers;
  /** In front of every path: `/v1.0`. */
  readonly basePath?: string;
}

type AnyHandler = (request: OperationRequest<OperationTypes>) => unknown;

interface Means {
  readonly basePath: string;
  readonly handlerByName: ReadonlyMap<string, AnyHandler>;
  readonly checkValue: CheckValue;
}

/**
 * Makes an app that answers every documented operation: by its handler, else by the documented example that the request
 * is most like. The header `X-Example: <operation>/<example>` asks for an example by name. A request that contradicts
 * the docs is answered by an error of Microsoft Graph's shape.
 */
export function createStubApp<Handlers extends object>(options: AppOptions<Handlers>): Hono {
  const tree = buildPathTree(options.contracts.flatMap(targetsOf));
  const means: Means = {
    basePath: options.basePath ?? "",
    handlerByName: handlersOf(options.handlers ?? {}),
    checkValue: checkerOf(options.schemas),
  };
  const app = new Hono();
  app.all("*", (context) => {
    const path = pathOf(context.req.url, means.basePath);
    return answer(context.req.raw, path, matchPath(tree, path), means);
  });
  app.onError((error) => graphError(500, error.message));
  return app;
}

function targetsOf(contract: OperationContract): readonly (readonly [string, Target])[] {
  return contract.routes.map((route) => [route.path, { contract, route }]);
}

function handlersOf(handlers: object): ReadonlyMap<string, AnyHandler> {
  const functions = Object.entries(handlers).filter(([, handler]) => typeof handler === "function");
  return new Map(functions as [string, AnyHandler][]);
}

function pathOf(url: string, basePath: string): string {
  const { pathname } = new URL(url);
  const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
  return isBelow ? pathname.slice(basePath.length) : pathname;
}

async function answer(
  raw: Request,
  path: string,
  matches: readonly PathMatch<Target>[],
  means: Means,
): Promise<Response> {
  if (matches.length === 0) return graphError(404, `No documented route has the path '${path}'.`);
  const allowed = matches.filter(({ value }) => value.route.method === raw.method);
  if (allowed.length === 0) return methodNotAllowed(raw.method, matches);
  const { handlerByName } = means;
  const request = await parseRequest(raw);
  const targets = allowed.map(({ value, parameters }) => ({ ...value, request: { ...request, parameters } }));
  const chosen = chooseContract(targets, path, (contract) => handlerByName.has(contract.name));
  if (!chosen) return graphError(404, `No documented route has the path '${path}'.`);
  const faults = checkRequest(chosen.contract, chosen.route, chosen.request, means.checkValue);
  if (faults.length > 0) return badRequest(faults);
  const handler = handlerByName.get(chosen.contract.name);
  if (handler) return answerResult(await handler(handlerRequest(chosen.request, chosen.route, raw)));
  return chosen.example ? answerExample(chosen.example) : answerWithoutExample(chosen.contract);
}

function methodNotAllowed(method: string, matches: readonly PathMatch<Target>[]): Response {
  const allow = [...new Set(matches.map(({ value }) => value.route.method))].join(", ");
  return graphError(405, `The method ${method} is not documented for this path.`, { headers: { allow } });
}

function badRequest(faults: readonly Fault[]): Response {
  const details = faults.map(({ place, message }) => ({ code: "Invalid", message, target: place }));
  const [first] = details;
  const place = first && first.target !== "" ? `${first.target}: ` : "";
  return graphError(400, `${place}${first?.message ?? ""}`, { target: first?.target ?? "", details });
}
