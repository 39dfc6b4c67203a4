import { Hono } from "hono";
import { answerExample, answerResult, answerWithoutExample, handlerRequest } from "./answer.js";
import { checkRequest } from "./check-request.js";
import { chooseContract } from "./choose-contract.js";
import type { Target } from "./choose-contract.js";
import type { OperationContract, OperationRequest, OperationTypes } from "./contract.js";
import { graphError } from "./graph-error.js";
import { parseRequest, usualLimits } from "./parse-request.js";
import type { RequestLimits } from "./parse-request.js";
import { pathFault } from "./path-fault.js";
import { buildPathTree, matchPath } from "./path-tree.js";
import type { PathMatch, PathTree } from "./path-tree.js";
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
  /** Answers on documented routes alone; else also where an example has a URL that no route of its operation has. */
  readonly strict?: boolean;
  /** Answers requests that contradict the docs, too. */
  readonly unchecked?: boolean;
  /** How much of a request is read: 4 MiB, 100 levels and 20,000 values of JSON. */
  readonly limits?: Partial<RequestLimits>;
}

type AnyHandler = (request: OperationRequest<OperationTypes>) => unknown;

interface Means {
  readonly basePath: string;
  readonly tree: PathTree<Target>;
  /** What only the URLs of examples lead to, by method and URL. */
  readonly targetsByUrl: ReadonlyMap<string, readonly Target[]>;
  readonly unchecked: boolean;
  readonly handlerByName: ReadonlyMap<string, AnyHandler>;
  readonly checkValue: CheckValue;
  readonly limits: RequestLimits;
}

/**
 * Makes an app that answers every documented operation: by its handler, else by the documented example that the request
 * is most like. The header `X-Example: <operation>/<example>` asks for an example by name. A request that contradicts
 * the docs is answered by an error of Microsoft Graph's shape.
 */
export function createStubApp<Handlers extends object>(options: AppOptions<Handlers>): Hono {
  const { contracts, basePath = "", strict = false, unchecked = false } = options;
  const tree = buildPathTree(contracts.flatMap(targetsOf));
  const means: Means = {
    basePath,
    tree,
    targetsByUrl: new Map(strict ? [] : targetsOfExamples(contracts, tree)),
    unchecked,
    handlerByName: handlersOf(options.handlers ?? {}),
    checkValue: checkerOf(options.schemas),
    limits: { ...usualLimits, ...options.limits },
  };
  const app = new Hono();
  app.all("*", (context) => {
    return answer(context.req.raw, pathOf(context.req.url, basePath), means);
  });
  app.onError((error) => graphError(500, error.message));
  return app;
}

function targetsOf(contract: OperationContract): readonly (readonly [string, Target])[] {
  return contract.routes.map((route) => [route.path, { contract, route }]);
}

/** Maps what examples show beside the documented routes: another alias of a resource, the URL of an upload session. */
function targetsOfExamples(
  contracts: readonly OperationContract[],
  tree: PathTree<Target>,
): ReadonlyMap<string, readonly Target[]> {
  const targets = new Map<string, Target[]>();
  const contractsOf = contractsByUrl(tree);
  for (const contract of contracts) {
    for (const { request } of contract.examples) {
      const { method } = request;
      const path = pathOf(new URL(request.url, "http://localhost").href, "");
      const key = urlKey(method, path);
      const others = targets.get(key) ?? [];
      if (others.at(-1)?.contract === contract || contractsOf(method, path).has(contract)) continue;
      others.push({ contract, route: { method, path } });
      targets.set(key, others);
    }
  }
  return targets;
}

/** Returns a function that finds the contracts with a route for a URL, each URL once: many examples may have the same. */
function contractsByUrl(tree: PathTree<Target>): (method: string, path: string) => ReadonlySet<OperationContract> {
  const known = new Map<string, ReadonlySet<OperationContract>>();
  return (method, path) => {
    const key = `${method} ${path}`;
    const ofMethod = () => matchPath(tree, path).filter(({ value }) => value.route.method === method);
    const found = known.get(key) ?? new Set(ofMethod().map(({ value }) => value.contract));
    known.set(key, found);
    return found;
  };
}

function urlKey(method: string, path: string): string {
  return `${method} ${path.toLowerCase()}`;
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

async function answer(raw: Request, path: string, means: Means): Promise<Response> {
  const fault = pathFault(path);
  if (fault !== undefined) return graphError(400, fault);
  const routed = matchPath(means.tree, path);
  const shown = means.targetsByUrl.get(urlKey(raw.method, path)) ?? [];
  const matches = [...routed, ...shown.map((value) => ({ parameters: {}, value }))];
  if (matches.length === 0) return graphError(404, `No documented route has the path '${path}'.`);
  const allowed = matches.filter(({ value }) => value.route.method === raw.method);
  if (allowed.length === 0) return methodNotAllowed(raw.method, matches);
  const { handlerByName } = means;
  const request = await parseRequest(raw, means.limits);
  if (request.body.kind === "tooLarge") return graphError(413, request.body.message);
  const targets = allowed.map(({ value, parameters }) => ({ ...value, request: { ...request, parameters } }));
  const chosen = chooseContract(targets, path, (contract) => handlerByName.has(contract.name));
  if (!chosen) return graphError(404, `No documented route has the path '${path}'.`);
  const { contract, route } = chosen;
  const faults = means.unchecked ? [] : checkRequest(contract, route, chosen.request, means.checkValue);
  if (faults.length > 0) return badRequest(faults);
  const handler = handlerByName.get(contract.name);
  if (handler) return answerResult(await handler(handlerRequest(chosen.request, route, raw)));
  return chosen.example ? answerExample(chosen.example) : answerWithoutExample(contract);
}

function methodNotAllowed(method: string, matches: readonly PathMatch<Target>[]): Response {
  const allow = [...new Set(matches.map(({ value }) => value.route.method))].join(", ");
  return graphError(405, `The method ${method} is not documented for this path.`, { headers: { allow } });
}

/** An answer lists no more faults than someone reads. */
const mostDetails = 100;

function badRequest(faults: readonly Fault[]): Response {
  const details = faults
    .slice(0, mostDetails)
    .map(({ place, message }) => ({ code: "Invalid", message, target: place }));
  const [first] = details;
  const place = first && first.target !== "" ? `${first.target}: ` : "";
  return graphError(400, `${place}${first?.message ?? ""}`, { target: first?.target ?? "", details });
}
