import { addToGroup } from "../lazy/add-to-group.ts";
import type { Operation } from "../model/api-model.ts";
import { routeKey } from "./find-route-changes.ts";

/** Operations of two versions side by side. */
export interface OperationPairs {
  readonly pairs: readonly (readonly [before: Operation, after: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Pairs the operations of two versions: those of one id first, as long as they have a route in common or no other
 * operation has one of theirs; then those of any page that share a route.
 */
export function pairOperations(before: readonly Operation[], after: readonly Operation[]): OperationPairs {
  const pairs: (readonly [Operation, Operation])[] = [];
  const taken = new Set<Operation>();
  const pair = (old: Operation, now: Operation | undefined): void => {
    if (now === undefined || taken.has(old) || taken.has(now)) return;
    taken.add(old).add(now);
    pairs.push([old, now]);
  };
  const byId = new Map(after.map((operation) => [operation.id, operation]));
  const byRoute = groupByRoute(after);
  for (const old of before) pair(old, sharing(old, [byId.get(old.id)]));
  for (const old of before)
    pair(
      old,
      sharing(
        old,
        candidatesOf(old, byRoute).filter((now) => !taken.has(now)),
      ),
    );
  for (const old of before) pair(old, byId.get(old.id));
  return {
    pairs,
    removed: before.filter((operation) => !taken.has(operation)),
    added: after.filter((operation) => !taken.has(operation)),
  };
}

function groupByRoute(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const byRoute = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const route of operation.routes) {
      const key = routeKey(route);
      addToGroup(byRoute, key, operation);
    }
  }
  return byRoute;
}

function candidatesOf({ routes }: Operation, byRoute: ReadonlyMap<string, readonly Operation[]>): readonly Operation[] {
  return routes.flatMap((route) => byRoute.get(routeKey(route)) ?? []);
}

function sharing(old: Operation, candidates: readonly (Operation | undefined)[]): Operation | undefined {
  const keys = new Set(old.routes.map(routeKey));
  return candidates.find((now) => now?.routes.some((route) => keys.has(routeKey(route))) === true);
}
