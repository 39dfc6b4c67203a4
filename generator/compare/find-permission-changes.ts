import type { Permission } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { placedChange } from "./placed-change.ts";

/** Finds who may call an operation now, or no longer may, and with which scopes. */
export function findPermissionChanges(
  subject: string,
  before: readonly Permission[],
  after: readonly Permission[],
): readonly FoundChange[] {
  const byKey = new Map(after.map((permission) => [keyOf(permission), permission]));
  return before.flatMap((old) => {
    const now = byKey.get(keyOf(old));
    return now === undefined ? [] : findPermissionChange(subject, old, now);
  });
}

function keyOf({ kind, label }: Permission): string {
  return `${kind} ${label ?? ""}`;
}

function findPermissionChange(subject: string, old: Permission, now: Permission): readonly FoundChange[] {
  const actor = actors[now.kind];
  if (!old.supported && now.supported)
    return [placedChange("permissionSupported", subject, `can be called ${actor} now`, old, now)];
  if (old.supported && !now.supported)
    return [placedChange("permissionUnsupported", subject, `can no longer be called ${actor}`, old, now)];
  const gone = old.scopes.filter((scope) => !now.scopes.includes(scope));
  const come = now.scopes.filter((scope) => !old.scopes.includes(scope));
  return [
    ...gone.map((scope) =>
      placedChange("permissionRemoved", subject, `can no longer be called ${actor} with \`${scope}\``, old, now),
    ),
    ...come.map((scope) =>
      placedChange("permissionAdded", subject, `can be called ${actor} with \`${scope}\` now`, old, now),
    ),
  ];
}

const actors: Readonly<Record<Permission["kind"], string>> = {
  delegatedWork: "for a work or school account",
  delegatedPersonal: "for a personal account",
  application: "by an application",
};
