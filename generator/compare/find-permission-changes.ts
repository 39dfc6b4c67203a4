import type { Permission } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { placedChange } from "./placed-change.ts";

/** Finds who may call an operation now, or no longer may, and with which scopes. */
export function findPermissionChanges(
  subject: string,
  before: readonly Permission[],
  after: readonly Permission[],
): readonly FoundChange[] {
  const byKey = keyed(after);
  return [...keyed(before)].flatMap(([key, old]) => {
    const now = byKey.get(key);
    return now === undefined ? [] : findPermissionChange(subject, old, now);
  });
}

/** A page may have several permission tables without a label: then the first is compared with the first, and so on. */
function keyed(permissions: readonly Permission[]): ReadonlyMap<string, Permission> {
  const counts = new Map<string, number>();
  return new Map(
    permissions.map((permission) => {
      const key = `${permission.kind} ${permission.label ?? ""}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${count}`, permission];
    }),
  );
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
