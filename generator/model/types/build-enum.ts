import type { EnumMember, EnumType, TypeDeclaration } from "../api-model.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { OnPage } from "./page-draft.ts";
import type { EnumSketch } from "./sketch.ts";

/**
 * Builds an enum from the pages that list its members. A page or heading of its own leads over texts that mention
 * values; where several lists have that rank, their members are joined in order.
 */
export function buildEnum({ name, sketches }: SketchGroup<EnumSketch>): EnumType {
  const declared = sketches.filter((sketch) => sketch.inferred !== true);
  const leading = declared.length > 0 ? declared : sketches;
  const described = leading.find(({ description }) => description !== undefined);
  const deprecated = leading.find((sketch) => sketch.deprecated !== undefined)?.deprecated;
  const declarations = [...leading, ...sketches.filter((sketch) => !leading.includes(sketch))].map(declarationOf);
  return {
    kind: "enumType",
    name,
    flags: leading.some(({ flags }) => flags),
    members: joinMembers(declarations),
    ...(described?.description !== undefined && { description: described.description }),
    ...(deprecated !== undefined && { deprecated }),
    ...(declared.length === 0 && { inferred: true }),
    source: declarations.map(({ source }) => source),
    declarations,
  };
}

interface EnumDeclaration extends TypeDeclaration {
  readonly members: readonly EnumMember[];
}

function declarationOf({ origin, source, members, page }: OnPage<EnumSketch>): EnumDeclaration {
  return {
    origin,
    source: sourceRangeOf(source, page.file),
    members: members.map((member) => ({ ...member, source: sourceRangeOf(member.source, page.file) })),
    partial: false,
  };
}

function joinMembers(declarations: readonly EnumDeclaration[]): readonly EnumMember[] {
  const members = new Map<string, EnumMember>();
  for (const member of declarations.flatMap((declaration) => declaration.members)) {
    const key = member.name.toLowerCase();
    const known = members.get(key);
    members.set(key, known === undefined ? member : { ...member, ...known });
  }
  return [...members.values()];
}
