import type { Parameter } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { pairRenamed } from "./pair-renamed.ts";
import { placedChange } from "./placed-change.ts";
import { renameIn } from "./type-renames.ts";

/**
 * Finds what changed among the parameters of an operation. Path parameters belong to their routes; what is left is
 * compared by place and name.
 */
export function findParameterChanges(
  subject: string,
  before: readonly Parameter[],
  after: readonly Parameter[],
  renames: ReadonlyMap<string, string>,
): readonly FoundChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const { renamed, removed, added } = pairRenamed(
    [...old.values()].filter((parameter) => !now.has(keyOf(parameter))),
    [...now.values()].filter((parameter) => !old.has(keyOf(parameter))),
    ({ name }) => name,
    (parameter) => `${parameter.in} ${renameIn(parameter.type ?? "", renames)}`,
  );
  return [
    ...removed.map((one) =>
      placedChange("parameterRemoved", subject, `no longer takes the ${named(one)}`, one, undefined),
    ),
    ...added.map((one) =>
      one.required === true
        ? placedChange("requiredParameterAdded", subject, `requires a new ${named(one)}`, undefined, one)
        : placedChange("parameterAdded", subject, `takes a new ${named(one)}`, undefined, one),
    ),
    ...renamed.map(([from, to]) => ({
      ...placedChange("parameterRenamed", subject, `calls its ${named(from)} \`${to.name}\` now`, from, to),
      from: from.name,
      to: to.name,
    })),
    ...[...old.values()].flatMap((from) => {
      const to = now.get(keyOf(from));
      return to === undefined ? [] : findParameterChange(subject, from, to, renames);
    }),
  ];
}

function byKey(parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(parameters.filter((one) => one.in !== "path").map((one) => [keyOf(one), one]));
}

function keyOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name.toLowerCase()}`;
}

function named({ in: place, name }: Parameter): string {
  return `${place} parameter \`${name}\``;
}

function findParameterChange(
  subject: string,
  old: Parameter,
  now: Parameter,
  renames: ReadonlyMap<string, string>,
): FoundChange[] {
  const its = `its ${named(now)}`;
  const changes: FoundChange[] = [];
  if (old.type !== undefined && now.type !== undefined && renameIn(old.type, renames) !== now.type) {
    const message = `took \`${old.type}\` and takes \`${now.type}\` as ${its}`;
    changes.push({ ...placedChange("parameterRetyped", subject, message, old, now), from: old.type, to: now.type });
  }
  if (old.required !== true && now.required === true)
    changes.push(placedChange("parameterMadeRequired", subject, `requires ${its} now`, old, now));
  if (old.required === true && now.required !== true)
    changes.push(placedChange("parameterMadeOptional", subject, `no longer requires ${its}`, old, now));
  return changes;
}
