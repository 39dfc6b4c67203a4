import type { Response } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { placedChange } from "./placed-change.ts";
import { renameIn } from "./type-renames.ts";

/** Finds the statuses that an operation answers with no more, newly, or with another type. */
export function findResponseChanges(
  subject: string,
  before: readonly Response[],
  after: readonly Response[],
  renames: ReadonlyMap<string, string>,
): readonly FoundChange[] {
  const gone = before.filter(({ status }) => !after.some((response) => response.status === status));
  const come = after.filter(({ status }) => !before.some((response) => response.status === status));
  const [from, to] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && from !== undefined && to !== undefined) {
    const message = `answered ${from.status} and answers ${to.status}`;
    return [
      placedChange("statusChanged", subject, message, from, to),
      ...findRetypedResponses(subject, before, after, renames),
    ];
  }
  return [
    ...gone.map((one) => placedChange("statusRemoved", subject, `no longer answers ${one.status}`, one, undefined)),
    ...come.map((one) => placedChange("statusAdded", subject, `may answer ${one.status} now`, undefined, one)),
    ...findRetypedResponses(subject, before, after, renames),
  ];
}

function findRetypedResponses(
  subject: string,
  before: readonly Response[],
  after: readonly Response[],
  renames: ReadonlyMap<string, string>,
): readonly FoundChange[] {
  return before.flatMap((old) => {
    const now = after.find(({ status }) => status === old.status);
    if (now === undefined || old.type === undefined || now.type === undefined) return [];
    if (renameIn(old.type, renames) === now.type) return [];
    const message = `answered ${old.status} with \`${old.type}\` and answers it with \`${now.type}\``;
    return [{ ...placedChange("responseRetyped", subject, message, old, now), from: old.type, to: now.type }];
  });
}
