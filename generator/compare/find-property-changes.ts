import type { Property } from "../model/api-model.ts";
import type { ChangeKind, FoundChange } from "./change.ts";
import { pairRenamed } from "./pair-renamed.ts";
import { describedChange, renameIn } from "./type-renames.ts";

/** Where the properties stand: on a type, or in the table of a request body. */
interface PropertyContext {
  readonly renames: ReadonlyMap<string, string>;
  readonly place: "property" | "bodyProperty";
}

const kindsByPlace = {
  property: {
    added: "propertyAdded",
    requiredAdded: "requiredPropertyAdded",
    removed: "propertyRemoved",
    renamed: "propertyRenamed",
    retyped: "propertyRetyped",
  },
  bodyProperty: {
    added: "bodyPropertyAdded",
    requiredAdded: "requiredBodyPropertyAdded",
    removed: "bodyPropertyRemoved",
    renamed: "bodyPropertyRenamed",
    retyped: "bodyPropertyRetyped",
  },
} as const satisfies Record<string, Record<string, ChangeKind>>;

/** Finds what changed among the properties of one owner, navigation properties among them. */
export function findPropertyChanges(
  owner: string,
  before: readonly Property[],
  after: readonly Property[],
  { renames, place }: PropertyContext,
): readonly FoundChange[] {
  const kinds = kindsByPlace[place];
  const [oldByName, nowByName] = [byName(before), byName(after)];
  const isGone = (old: Property): boolean => !isDocumented(old, nowByName.get(old.name));
  const { renamed, removed, added } = pairRenamed(
    before.filter(isGone),
    after.filter(({ name }) => !oldByName.has(name)),
    ({ name }) => name,
    ({ type }) => renameIn(type, renames),
  );
  return [
    ...removed.map((property) => ({
      kind: kinds.removed,
      subject: `${owner}.${property.name}`,
      message: `\`${owner}\` no longer has \`${property.name}\``,
      before: property.source,
    })),
    ...added.map((property) => ({
      kind: property.required === true ? kinds.requiredAdded : kinds.added,
      subject: `${owner}.${property.name}`,
      message: `\`${owner}\` has a new${property.required === true ? ", required" : ""} property \`${property.name}\` of type \`${property.type}\``,
      after: property.source,
    })),
    ...renamed.map(([old, now]) => ({
      kind: kinds.renamed,
      subject: `${owner}.${old.name}`,
      message: `\`${old.name}\` of \`${owner}\` is now called \`${now.name}\``,
      from: old.name,
      to: now.name,
      before: old.source,
      after: now.source,
    })),
    ...before.flatMap((old) => {
      const now = nowByName.get(old.name);
      return now === undefined || isGone(old)
        ? []
        : findChangesOf(`${owner}.${old.name}`, old, now, { renames, place });
    }),
  ];
}

/** A property whose row is gone counts as gone, though a JSON representation that was forgotten may still show it. */
function isDocumented(old: Property, now: Property | undefined): boolean {
  return now !== undefined && (now.inferred !== true || old.inferred === true);
}

function byName(properties: readonly Property[]): ReadonlyMap<string, Property> {
  return new Map(properties.map((property) => [property.name, property]));
}

function findChangesOf(
  subject: string,
  old: Property,
  now: Property,
  { renames, place }: PropertyContext,
): readonly FoundChange[] {
  const change = (kind: ChangeKind, message: string): FoundChange => ({
    kind,
    subject,
    message: `\`${subject}\` ${message}`,
    before: old.source,
    after: now.source,
  });
  const turned = (key: "nullable" | "required" | "readOnly", value: boolean): boolean =>
    (old[key] ?? false) !== value && (now[key] ?? false) === value;
  return [
    ...(renameIn(old.type, renames) === now.type
      ? []
      : [
          {
            ...change(kindsByPlace[place].retyped, `was \`${old.type}\` and is \`${now.type}\``),
            from: old.type,
            to: now.type,
          },
        ]),
    ...(old.nullable === false && now.nullable !== false ? [change("propertyMadeNullable", "may be null now")] : []),
    ...(old.nullable !== false && now.nullable === false
      ? [change("propertyMadeNotNullable", "is never null now")]
      : []),
    ...(turned("required", true) ? [change("propertyMadeRequired", "is required now")] : []),
    ...(turned("required", false) ? [change("propertyMadeOptional", "is no longer required")] : []),
    ...(turned("readOnly", true) ? [change("propertyMadeReadOnly", "can only be read now")] : []),
    ...(turned("readOnly", false) ? [change("propertyMadeWritable", "can be written now")] : []),
    ...(old.default === now.default
      ? []
      : [
          change(
            "propertyDefaultChanged",
            `had the default ${defaultText(old)} and has the default ${defaultText(now)}`,
          ),
        ]),
    ...(!old.deprecated && now.deprecated ? [change("propertyDeprecated", "is deprecated now")] : []),
    ...describedChange(subject, old, now, old.source, now.source),
  ];
}

function defaultText({ default: value }: Property): string {
  return value === undefined ? "nothing" : `\`${value}\``;
}
