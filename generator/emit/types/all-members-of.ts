import type { StructuredType } from "../../model/api-model.ts";
import { ancestorsOf } from "./hierarchy.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { membersOf } from "./members-of.ts";
import type { Member } from "./members-of.ts";

/**
 * Returns the members that a type declares or inherits, by name, the farthest ancestor's first. What an ancestor says
 * is read-only or not nullable stays so where the type says nothing of it.
 */
export function allMembersOf(type: StructuredType, hierarchy: Hierarchy): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const owner of [type, ...ancestorsOf(hierarchy, type.name)].toReversed()) {
    for (const member of membersOf(owner)) members.set(member.property.name, onTopOf(members, member));
  }
  return members;
}

function onTopOf(members: ReadonlyMap<string, Member>, member: Member): Member {
  const inherited = members.get(member.property.name)?.property;
  if (!inherited) return member;
  const { nullable = inherited.nullable, readOnly = inherited.readOnly } = member.property;
  const facts = { ...(nullable !== undefined && { nullable }), ...(readOnly !== undefined && { readOnly }) };
  return { ...member, property: { ...member.property, ...facts } };
}
