import type { EnumType } from "../api-model.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { EnumSketch, SketchedMember } from "./sketch.ts";

/**
 * Builds an enum from the pages that list its members. A page or heading of its own leads over texts that mention
 * values; where several lists have that rank, their members are joined in order.
 */
export function buildEnum({ name, sketches }: SketchGroup<EnumSketch>): EnumType {
  const declared = sketches.filter((sketch) => sketch.inferred !== true);
  const leading = declared.length > 0 ? declared : sketches;
  const described = leading.find(({ description }) => description !== undefined);
  const deprecated = leading.find((sketch) => sketch.deprecated !== undefined)?.deprecated;
  const declarations = [...leading, ...sketches.filter((sketch) => !leading.includes(sketch))].flatMap(
    (sketch) => sketch.declarations,
  );
  return {
    kind: "enumType",
    name,
    flags: leading.some(({ flags }) => flags),
    members: joinMembers([...leading, ...sketches]),
    ...(described?.description !== undefined && { description: described.description }),
    ...(deprecated !== undefined && { deprecated }),
    ...(declared.length === 0 && { inferred: true }),
    source: declarations.map(({ source }) => source),
    declarations,
  };
}

function joinMembers(sketches: readonly EnumSketch[]): readonly SketchedMember[] {
  const members = new Map<string, SketchedMember>();
  for (const member of sketches.flatMap((sketch) => sketch.members)) {
    const key = member.name.toLowerCase();
    const known = members.get(key);
    members.set(key, known === undefined ? member : { ...member, ...known });
  }
  return [...members.values()];
}
