import type { PermissionKind } from "../api-model.ts";

/** Returns which kind of permission a row's or column's label names. */
export function permissionKindOf(label: string): PermissionKind | undefined {
  return kinds.find(([pattern]) => pattern.test(label.trim()))?.[1];
}

const kinds: readonly (readonly [RegExp, PermissionKind])[] = [
  [/^delegated\b.*\bpersonal\b/i, "delegatedPersonal"],
  [/^delegated\b/i, "delegatedWork"],
  [/^application\b/i, "application"],
];
