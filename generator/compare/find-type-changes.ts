import type { EnumMember, EnumType, StructuredType, Type, TypeRef } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { findPropertyChanges } from "./find-property-changes.ts";
import { pairRenamed } from "./pair-renamed.ts";
import { describedChange, renameIn } from "./type-renames.ts";

/** The changes of types, and the types that go by another name now: what refers to them hasn't changed. */
export interface TypeChanges {
  readonly changes: readonly FoundChange[];
  /** Old qualified name → new one. */
  readonly renames: ReadonlyMap<string, string>;
}

/** Finds what changed among the types of two versions, their properties and their members. */
export function findTypeChanges(before: ReadonlyMap<string, Type>, after: ReadonlyMap<string, Type>): TypeChanges {
  const { renamed, removed, added } = pairRenamed(
    [...before.values()].filter(({ name }) => !after.has(name)),
    [...after.values()].filter(({ name }) => !before.has(name)),
    ({ name }) => name,
    shapeOf,
  );
  const renames = new Map(renamed.map(([old, now]) => [old.name, now.name]));
  const kept = [...before.values()].flatMap((old) => {
    const now = after.get(renames.get(old.name) ?? old.name);
    return now === undefined ? [] : [[old, now] as const];
  });
  return {
    renames,
    changes: [
      ...removed.map((type) => typeChange("typeRemoved", type, undefined, `\`${type.name}\` is gone`)),
      ...added.map((type) => typeChange("typeAdded", undefined, type, `\`${type.name}\` is new`)),
      ...renamed.map(([old, now]) => ({
        ...typeChange("typeRenamed", old, now, `\`${old.name}\` is now called \`${now.name}\``),
        from: old.name,
        to: now.name,
      })),
      ...kept.flatMap(([old, now]) => findChangesOf(old, now, renames)),
    ],
  };
}

/** Two types are one renamed type when kind and members agree: the members' names and types, whatever their order. */
function shapeOf(type: Type): string {
  const members =
    type.kind === "enumType"
      ? type.members.map(({ name }) => name)
      : [...type.properties, ...type.navigationProperties].map(({ name, type: ref }) => `${name} ${ref}`);
  return members.length === 0 ? `${type.kind} ${type.name}` : `${type.kind} ${members.toSorted().join()}`;
}

function findChangesOf(old: Type, now: Type, renames: ReadonlyMap<string, string>): readonly FoundChange[] {
  if (old.kind === "enumType" && now.kind === "enumType") return findEnumChanges(old, now);
  if (old.kind === "enumType" || now.kind === "enumType") return [kindChange(old, now)];
  return findStructuredChanges(old, now, renames);
}

function kindChange(old: Type, now: Type): FoundChange {
  const message = `\`${now.name}\` was of kind ${old.kind} and is of kind ${now.kind}`;
  return { ...typeChange("typeKindChanged", old, now, message), from: old.kind, to: now.kind };
}

function findStructuredChanges(
  old: StructuredType,
  now: StructuredType,
  renames: ReadonlyMap<string, string>,
): readonly FoundChange[] {
  const change = (kind: FoundChange["kind"], message: string): FoundChange => typeChange(kind, old, now, message);
  return [
    ...(old.kind === now.kind ? [] : [kindChange(old, now)]),
    ...findBaseTypeChange(old, now, renames),
    ...(!old.abstract && now.abstract ? [change("typeMadeAbstract", `\`${now.name}\` is abstract now`)] : []),
    ...(old.abstract && !now.abstract ? [change("typeMadeConcrete", `\`${now.name}\` is no longer abstract`)] : []),
    ...(!old.openType && now.openType ? [change("typeOpened", `\`${now.name}\` is open now`)] : []),
    ...(old.openType && !now.openType ? [change("typeClosed", `\`${now.name}\` is no longer open`)] : []),
    ...findKeyChange(old, now),
    ...(!old.deprecated && now.deprecated ? [change("typeDeprecated", `\`${now.name}\` is deprecated now`)] : []),
    ...describedChange(now.name, old, now, old.source[0], now.source[0]),
    ...findPropertyChanges(
      now.name,
      [...old.properties, ...old.navigationProperties],
      [...now.properties, ...now.navigationProperties],
      { renames, place: "property" },
    ),
  ];
}

function findBaseTypeChange(
  old: StructuredType,
  now: StructuredType,
  renames: ReadonlyMap<string, string>,
): readonly FoundChange[] {
  const from = old.baseType === undefined ? undefined : renameIn(old.baseType, renames);
  if (from === now.baseType) return [];
  const message = `\`${now.name}\` derived from ${quoted(old.baseType)} and derives from ${quoted(now.baseType)}`;
  return [{ ...typeChange("baseTypeChanged", old, now, message), ...sides(old.baseType, now.baseType) }];
}

function findKeyChange(old: StructuredType, now: StructuredType): readonly FoundChange[] {
  if (old.kind !== "entityType" || now.kind !== "entityType") return [];
  const [from, to] = [old.key?.join(", "), now.key?.join(", ")];
  if (from === to) return [];
  const message = `\`${now.name}\` had the key ${quoted(from)} and has the key ${quoted(to)}`;
  return [{ ...typeChange("keyChanged", old, now, message), ...sides(from, to) }];
}

function findEnumChanges(old: EnumType, now: EnumType): readonly FoundChange[] {
  const [before, after] = [byName(old.members), byName(now.members)];
  const { renamed, removed, added } = pairRenamed(
    old.members.filter(({ name }) => !after.has(name)),
    now.members.filter(({ name }) => !before.has(name)),
    ({ name }) => name,
    ({ value }) => value ?? "",
  );
  const subject = (member: EnumMember): string => `${now.name}.${member.name}`;
  return [
    ...(old.flags === now.flags ? [] : [typeChange("flagsChanged", old, now, flagsMessage(now))]),
    ...(!old.deprecated && now.deprecated
      ? [typeChange("typeDeprecated", old, now, `\`${now.name}\` is deprecated now`)]
      : []),
    ...describedChange(now.name, old, now, old.source[0], now.source[0]),
    ...removed.map((member) => ({
      kind: "memberRemoved" as const,
      subject: subject(member),
      message: `\`${now.name}\` no longer has the member \`${member.name}\``,
      before: member.source,
    })),
    ...added.map((member) => ({
      kind: "memberAdded" as const,
      subject: subject(member),
      message: `\`${now.name}\` has a new member \`${member.name}\``,
      after: member.source,
    })),
    ...renamed.map(([from, to]) => ({
      kind: "memberRenamed" as const,
      subject: subject(from),
      message: `The member \`${from.name}\` of \`${now.name}\` is now called \`${to.name}\``,
      from: from.name,
      to: to.name,
      before: from.source,
      after: to.source,
    })),
    ...[...after.values()].flatMap((member) => findMemberChange(subject(member), before.get(member.name), member)),
  ];
}

function byName(members: readonly EnumMember[]): ReadonlyMap<string, EnumMember> {
  return new Map(members.map((member) => [member.name, member]));
}

function findMemberChange(subject: string, old: EnumMember | undefined, now: EnumMember): readonly FoundChange[] {
  if (old === undefined) return [];
  const described = describedChange(subject, old, now, old.source, now.source);
  if (old.value === now.value) return described;
  const message = `\`${subject}\` had the value ${quoted(old.value)} and has the value ${quoted(now.value)}`;
  const change = { kind: "memberValueChanged" as const, subject, message, before: old.source, after: now.source };
  return [{ ...change, ...sides(old.value, now.value) }, ...described];
}

function flagsMessage({ name, flags }: EnumType): string {
  return flags ? `\`${name}\` may hold several members at once now` : `\`${name}\` holds one member at a time now`;
}

function typeChange(
  kind: FoundChange["kind"],
  old: Type | undefined,
  now: Type | undefined,
  message: string,
): FoundChange {
  const [before, after] = [old?.source[0], now?.source[0]];
  return {
    kind,
    subject: (old ?? now)?.name ?? "",
    message,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function sides(from: TypeRef | undefined, to: TypeRef | undefined): Pick<FoundChange, "from" | "to"> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function quoted(value: string | undefined): string {
  return value === undefined ? "nothing" : `\`${value}\``;
}
