import type { EnumMember, EnumType } from "../api-model.ts";
import { type Lead, leading } from "./lead.ts";
import { mergeDeclarations } from "./merge-declarations.ts";

/** Merges an enum of pages with the one of CSDL. The leader's members come first, in its order. */
export function mergeEnum(docs: EnumType, csdl: EnumType, lead: Lead): EnumType {
  const [leader, other] = lead.types === "csdl" ? [csdl, docs] : [docs, csdl];
  const description = leading(lead.descriptions, docs.description, csdl.description);
  const deprecated = docs.deprecated ?? csdl.deprecated;
  return {
    kind: "enumType",
    name: docs.name,
    flags: leader.flags,
    members: mergeMembers(docs, csdl, [...leader.members, ...other.members], lead),
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
    ...mergeDeclarations(docs, csdl),
  };
}

function mergeMembers(docs: EnumType, csdl: EnumType, all: readonly EnumMember[], lead: Lead): EnumMember[] {
  const documented = new Map(docs.members.map((member) => [member.name, member]));
  const declared = new Map(csdl.members.map((member) => [member.name, member]));
  const names = new Set(all.map(({ name }) => name));
  return [...names].flatMap((name) => mergeMember(documented.get(name), declared.get(name), lead) ?? []);
}

function mergeMember(docs: EnumMember | undefined, csdl: EnumMember | undefined, lead: Lead): EnumMember | undefined {
  if (!docs || !csdl) return docs ?? csdl;
  const value = leading(lead.types, docs.value, csdl.value);
  const description = leading(lead.descriptions, docs.description, csdl.description);
  return { ...docs, ...(value !== undefined && { value }), ...(description !== undefined && { description }) };
}
