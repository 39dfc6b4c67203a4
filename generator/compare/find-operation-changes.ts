import type { Operation } from "../model/api-model.ts";
import type { ChangeKind, FoundChange } from "./change.ts";
import { findParameterChanges } from "./find-parameter-changes.ts";
import { findPermissionChanges } from "./find-permission-changes.ts";
import { findPropertyChanges } from "./find-property-changes.ts";
import { findResponseChanges } from "./find-response-changes.ts";
import { findRouteChanges, routeKey } from "./find-route-changes.ts";
import { pairOperations } from "./pair-operations.ts";
import { placedChange } from "./placed-change.ts";
import { describedChange, renameIn } from "./type-renames.ts";

type Renames = ReadonlyMap<string, string>;

/**
 * Finds what changed among the operations of two versions: routes, parameters, bodies, statuses, permissions. An
 * operation is known by its routes; a page under another name with the same routes has moved.
 */
export function findOperationChanges(
  before: readonly Operation[],
  after: readonly Operation[],
  renames: Renames,
): readonly FoundChange[] {
  const { pairs, removed, added } = pairOperations(before, after);
  return [
    ...removed.map((operation) => ({
      kind: "operationRemoved" as const,
      subject: subjectOf(operation),
      message: `\`${subjectOf(operation)}\` (${operation.title}) is gone`,
      before: operation.source,
    })),
    ...added.map((operation) => ({
      kind: "operationAdded" as const,
      subject: subjectOf(operation),
      message: `\`${subjectOf(operation)}\` (${operation.title}) is new`,
      after: operation.source,
    })),
    ...pairs.flatMap(([old, now]) => findChangesOf(old, now, renames)),
  ];
}

/** Names an operation for a reader: by its first route, or by its page where it has none. */
function subjectOf({ routes, id }: Operation): string {
  const [route] = routes;
  return route === undefined ? id : routeKey(route);
}

function findChangesOf(old: Operation, now: Operation, renames: Renames): readonly FoundChange[] {
  const subject = subjectOf(now);
  const change = (kind: ChangeKind, message: string): FoundChange => ({
    kind,
    subject,
    message: `\`${subject}\` ${message}`,
    before: old.source,
    after: now.source,
  });
  return [
    ...(old.page === now.page ? [] : [change("operationMoved", `is described in \`${now.page}\` now`)]),
    ...(!old.deprecated && now.deprecated ? [change("operationDeprecated", "is deprecated now")] : []),
    ...describedChange(subject, old, now, old.source, now.source),
    ...findRouteChanges(old, now),
    ...findParameterChanges(subject, old.parameters, now.parameters, renames),
    ...findRequestBodyChanges(subject, old, now, renames),
    ...findResponseChanges(subject, old.responses, now.responses, renames),
    ...findPermissionChanges(subject, old.permissions, now.permissions),
  ];
}

function findRequestBodyChanges(
  subject: string,
  { requestBody: old }: Operation,
  { requestBody: now }: Operation,
  renames: Renames,
): readonly FoundChange[] {
  const [from, to] = [old?.type === undefined ? undefined : renameIn(old.type, renames), now?.type];
  const message = `took ${typeText(old?.type)} and takes ${typeText(to)} as its body`;
  return [
    ...(from === to ? [] : [placedChange("requestBodyRetyped", subject, message, old, now)]),
    ...findPropertyChanges(`${subject} body`, old?.properties ?? [], now?.properties ?? [], {
      renames,
      place: "bodyProperty",
    }),
  ];
}

function typeText(type: string | undefined): string {
  return type === undefined ? "nothing" : `\`${type}\``;
}
