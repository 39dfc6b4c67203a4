import type { ParsedRequest } from "./check-request.js";
import type { OperationContract, OperationExample, Route } from "./contract.js";
import { likeness } from "./likeness.js";

/** A contract and that of its routes which a request may be for. */
export interface Target {
  readonly contract: OperationContract;
  readonly route: Route;
}

export interface Candidate extends Target {
  readonly request: ParsedRequest;
  /** The documented example that is most like the request; absent where the docs show none. */
  readonly example?: OperationExample;
}

/**
 * Chooses between the contracts that share a route (an entity and its subtypes, say), and the example to answer with:
 * the one that `X-Example` names, else the one most like the request. Those that `isPreferred` go before the others.
 */
export function chooseContract(
  targets: readonly (Target & { readonly request: ParsedRequest })[],
  path: string,
  isPreferred: (contract: OperationContract) => boolean,
): Candidate | undefined {
  const asked = targets[0]?.request.headers.get("x-example");
  const scored = targets.flatMap((target) => scoreExamples(target, path, asked ?? ""));
  const preferred = scored.filter(({ candidate }) => isPreferred(candidate.contract));
  return best(preferred.length > 0 ? preferred : scored);
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

function scoreExamples(
  target: Target & { readonly request: ParsedRequest },
  path: string,
  asked: string,
): readonly Scored[] {
  const { contract, request } = target;
  if (contract.examples.length === 0) return [{ candidate: target, score: -1 }];
  return contract.examples.map((example) => ({
    candidate: { ...target, example },
    score: asked === `${contract.name}/${example.name}` ? Infinity : likeness(example, path, request),
  }));
}

/** The first of the highest score. */
function best(scored: readonly Scored[]): Candidate | undefined {
  const highest = scored.reduce((most, { score }) => Math.max(most, score), -Infinity);
  return scored.find(({ score }) => score === highest)?.candidate;
}
