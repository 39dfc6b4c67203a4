import type { ApiModel } from "../model/api-model.ts";
import type { SourceRange } from "../text/source.ts";
import type { Change, ChangePolicy, FoundChange } from "./change.ts";
import { changeKinds } from "./change.ts";
import { findOperationChanges } from "./find-operation-changes.ts";
import { findTypeChanges } from "./find-type-changes.ts";

/**
 * Finds every change between two versions of an API, each once, in the order of subject and kind. Order of rows, of
 * pages and of keys, and the places of facts within their pages, are no changes.
 */
export function findChanges(before: ApiModel, after: ApiModel, policy: ChangePolicy = {}): readonly Change[] {
  const types = findTypeChanges(before.types, after.types);
  const operations = findOperationChanges(before.operations, after.operations, types.renames);
  return [...types.changes, ...operations]
    .map((change) => ({ ...change, severity: policy[change.kind] ?? changeKinds[change.kind] }))
    .toSorted(compareChanges);
}

function compareChanges(one: Change, other: Change): number {
  return (
    compareText(one.subject, other.subject) ||
    compareText(one.kind, other.kind) ||
    compareText(placeKey(one), placeKey(other))
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placeKey({ before, after }: FoundChange): string {
  return `${keyOf(after)} ${keyOf(before)}`;
}

function keyOf(range: SourceRange | undefined): string {
  return range === undefined ? "" : `${range.file}:${String(range.line).padStart(7, "0")}`;
}
