import type { Operation, Parameter, Permission, Response } from "../model/api-model.ts";
import type { SourceRange } from "../text/source.ts";
import type { ChangeKind, FoundChange } from "./change.ts";
import { findPropertyChanges } from "./find-property-changes.ts";
import { findRouteChanges, routeKey } from "./find-route-changes.ts";
import { pairOperations } from "./pair-operations.ts";
import { pairRenamed } from "./pair-renamed.ts";
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

/** Path parameters belong to their routes; what is left is compared by place and name. */
function findParameterChanges(
  subject: string,
  before: readonly Parameter[],
  after: readonly Parameter[],
  renames: Renames,
): readonly FoundChange[] {
  const keyOf = (parameter: Parameter): string => `${parameter.in} ${parameter.name.toLowerCase()}`;
  const own = (parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> =>
    new Map(parameters.filter((parameter) => parameter.in !== "path").map((one) => [keyOf(one), one]));
  const [old, now] = [own(before), own(after)];
  const { renamed, removed, added } = pairRenamed(
    [...old.values()].filter((parameter) => !now.has(keyOf(parameter))),
    [...now.values()].filter((parameter) => !old.has(keyOf(parameter))),
    ({ name }) => name,
    (parameter) => `${parameter.in} ${renameIn(parameter.type ?? "", renames)}`,
  );
  const named = ({ in: place, name }: Parameter): string => `${place} parameter \`${name}\``;
  return [
    ...removed.map((one) => placed("parameterRemoved", subject, `no longer takes the ${named(one)}`, one, undefined)),
    ...added.map((one) =>
      one.required === true
        ? placed("requiredParameterAdded", subject, `requires a new ${named(one)}`, undefined, one)
        : placed("parameterAdded", subject, `takes a new ${named(one)}`, undefined, one),
    ),
    ...renamed.map(([from, to]) => ({
      ...placed("parameterRenamed", subject, `calls its ${named(from)} \`${to.name}\` now`, from, to),
      from: from.name,
      to: to.name,
    })),
    ...[...old.values()].flatMap((from) => {
      const to = now.get(keyOf(from));
      return to === undefined ? [] : findParameterChange(subject, from, to, renames);
    }),
  ];
}

function findParameterChange(subject: string, old: Parameter, now: Parameter, renames: Renames): FoundChange[] {
  const named = `its ${now.in} parameter \`${now.name}\``;
  const changes: FoundChange[] = [];
  if (old.type !== undefined && now.type !== undefined && renameIn(old.type, renames) !== now.type) {
    const message = `took \`${old.type}\` and takes \`${now.type}\` as ${named}`;
    changes.push({ ...placed("parameterRetyped", subject, message, old, now), from: old.type, to: now.type });
  }
  if (old.required !== true && now.required === true)
    changes.push(placed("parameterMadeRequired", subject, `requires ${named} now`, old, now));
  if (old.required === true && now.required !== true)
    changes.push(placed("parameterMadeOptional", subject, `no longer requires ${named}`, old, now));
  return changes;
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
    ...(from === to ? [] : [placed("requestBodyRetyped", subject, message, old, now)]),
    ...findPropertyChanges(`${subject} body`, old?.properties ?? [], now?.properties ?? [], {
      renames,
      place: "bodyProperty",
    }),
  ];
}

function findResponseChanges(
  subject: string,
  before: readonly Response[],
  after: readonly Response[],
  renames: Renames,
): readonly FoundChange[] {
  const gone = before.filter(({ status }) => !after.some((response) => response.status === status));
  const come = after.filter(({ status }) => !before.some((response) => response.status === status));
  const [from, to] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && from !== undefined && to !== undefined) {
    const message = `answered ${from.status} and answers ${to.status}`;
    return [
      placed("statusChanged", subject, message, from, to),
      ...findRetypedResponses(subject, before, after, renames),
    ];
  }
  return [
    ...gone.map((one) => placed("statusRemoved", subject, `no longer answers ${one.status}`, one, undefined)),
    ...come.map((one) => placed("statusAdded", subject, `may answer ${one.status} now`, undefined, one)),
    ...findRetypedResponses(subject, before, after, renames),
  ];
}

function findRetypedResponses(
  subject: string,
  before: readonly Response[],
  after: readonly Response[],
  renames: Renames,
): readonly FoundChange[] {
  return before.flatMap((old) => {
    const now = after.find(({ status }) => status === old.status);
    if (now === undefined || old.type === undefined || now.type === undefined) return [];
    if (renameIn(old.type, renames) === now.type) return [];
    const message = `answered ${old.status} with \`${old.type}\` and answers it with \`${now.type}\``;
    return [{ ...placed("responseRetyped", subject, message, old, now), from: old.type, to: now.type }];
  });
}

function findPermissionChanges(
  subject: string,
  before: readonly Permission[],
  after: readonly Permission[],
): readonly FoundChange[] {
  const keyOf = ({ kind, label }: Permission): string => `${kind} ${label ?? ""}`;
  const byKey = new Map(after.map((permission) => [keyOf(permission), permission]));
  return before.flatMap((old) => {
    const now = byKey.get(keyOf(old));
    return now === undefined ? [] : findPermissionChange(subject, old, now);
  });
}

function findPermissionChange(subject: string, old: Permission, now: Permission): readonly FoundChange[] {
  const actor = actors[now.kind];
  if (!old.supported && now.supported)
    return [placed("permissionSupported", subject, `can be called ${actor} now`, old, now)];
  if (old.supported && !now.supported)
    return [placed("permissionUnsupported", subject, `can no longer be called ${actor}`, old, now)];
  const gone = old.scopes.filter((scope) => !now.scopes.includes(scope));
  const come = now.scopes.filter((scope) => !old.scopes.includes(scope));
  return [
    ...gone.map((scope) =>
      placed("permissionRemoved", subject, `can no longer be called ${actor} with \`${scope}\``, old, now),
    ),
    ...come.map((scope) =>
      placed("permissionAdded", subject, `can be called ${actor} with \`${scope}\` now`, old, now),
    ),
  ];
}

const actors: Readonly<Record<Permission["kind"], string>> = {
  delegatedWork: "for a work or school account",
  delegatedPersonal: "for a personal account",
  application: "by an application",
};

function typeText(type: string | undefined): string {
  return type === undefined ? "nothing" : `\`${type}\``;
}

function placed(
  kind: ChangeKind,
  subject: string,
  message: string,
  before: { readonly source?: SourceRange } | undefined,
  after: { readonly source?: SourceRange } | undefined,
): FoundChange {
  return {
    kind,
    subject,
    message: `\`${subject}\` ${message}`,
    ...(before?.source === undefined ? {} : { before: before.source }),
    ...(after?.source === undefined ? {} : { after: after.source }),
  };
}
