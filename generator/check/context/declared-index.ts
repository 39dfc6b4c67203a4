import type { Type } from "../../model/api-model.ts";
import type {
  DeclaredApi,
  DeclaredEnum,
  DeclaredMember,
  DeclaredStructure,
  DeclaredType,
} from "../../model/declared/declared-api.ts";
import type { CheckContext } from "./check-context.ts";
import { pairDeclared } from "./pair-declared.ts";

/** A type of the model that TypeScript declares too. */
export type DeclaredPair =
  | {
      readonly kind: "structure";
      readonly type: Extract<Type, { kind: "entityType" | "complexType" }>;
      readonly declared: DeclaredStructure;
    }
  | { readonly kind: "enum"; readonly type: Extract<Type, { kind: "enumType" }>; readonly declared: DeclaredEnum };

/** What TypeScript declares, looked up in the ways that rules need. Empty where no declarations were given. */
export interface DeclaredIndex {
  readonly pairs: readonly DeclaredPair[];
  /** Declared types that the model doesn't have. */
  readonly extra: readonly DeclaredType[];
  readonly get: (id: string) => DeclaredType | undefined;
  /** The type of the model that a declaration stands for. */
  readonly typeOf: (id: string) => Type | undefined;
  readonly isDeclared: (type: Type) => boolean;
  /** Members by name, inherited ones too; the nearest declaration of a name stands. */
  readonly members: (structure: DeclaredStructure) => ReadonlyMap<string, DeclaredMember>;
  /** Some of what it inherits stands outside of these declarations. */
  readonly isPartial: (structure: DeclaredStructure) => boolean;
  /** Some members are optional and others not; where all are the same, that says nothing of each. */
  readonly marksOptional: boolean;
  readonly marksNull: boolean;
}

const indexByContext = new WeakMap<CheckContext, DeclaredIndex>();

/** Returns the index of what TypeScript declares, built once for a context. */
export function declaredIndex(context: CheckContext): DeclaredIndex {
  const index = indexByContext.get(context) ?? indexDeclared(context.model.declared ?? { types: [] }, context);
  indexByContext.set(context, index);
  return index;
}

function indexDeclared({ types }: DeclaredApi, { model }: CheckContext): DeclaredIndex {
  const byId = new Map(types.map((type) => [type.id, type]));
  const typeById = pairDeclared(types, model);
  const declaredTypes = new Set(typeById.values());
  const members = types.flatMap((type) => (type.kind === "structure" ? type.members : []));
  const line = (structure: DeclaredStructure): readonly DeclaredStructure[] => lineOf(structure, byId);
  return {
    pairs: types.flatMap((declared) => pairOf(declared, typeById.get(declared.id))),
    extra: types.filter(({ id }) => !typeById.has(id)),
    get: (id) => byId.get(id),
    typeOf: (id) => typeById.get(id),
    isDeclared: (type) => declaredTypes.has(type),
    members: (structure) => gatherMembers(line(structure)),
    isPartial: (structure) => line(structure).some(({ partial }) => partial),
    marksOptional: new Set(members.map(({ optional }) => optional)).size > 1,
    marksNull: members.some(({ nullable }) => nullable),
  };
}

function pairOf(declared: DeclaredType, type: Type | undefined): DeclaredPair[] {
  if (type === undefined) return [];
  if (type.kind === "enumType") return declared.kind === "enum" ? [{ kind: "enum", type, declared }] : [];
  return declared.kind === "structure" ? [{ kind: "structure", type, declared }] : [];
}

/** The structure and all that it extends, the nearest first. */
function lineOf(structure: DeclaredStructure, byId: ReadonlyMap<string, DeclaredType>): readonly DeclaredStructure[] {
  const line = new Set([structure]);
  for (const { bases } of line) {
    for (const base of bases) {
      const type = byId.get(base);
      if (type?.kind === "structure") line.add(type);
    }
  }
  return [...line];
}

function gatherMembers(line: readonly DeclaredStructure[]): ReadonlyMap<string, DeclaredMember> {
  const gathered = new Map<string, DeclaredMember>();
  for (const member of line.flatMap(({ members }) => members)) {
    if (!gathered.has(member.name)) gathered.set(member.name, member);
  }
  return gathered;
}
