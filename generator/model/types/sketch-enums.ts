import type { PageReading } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import { introductionOf } from "./introduction-of.ts";
import { memberRows } from "./member-rows.ts";
import { pageTypeName, qualify } from "./page-type-name.ts";
import type { EnumSketch, SketchedMember } from "./sketch.ts";
import type { TypeTable } from "./type-tables.ts";

/**
 * Reads the enums of a page from its member tables. A table below a heading that names an enum ("callType values") is
 * that enum; any other, on an enum page, is the page's own.
 */
export function sketchEnums(page: PageReading, tables: readonly TypeTable[]): readonly EnumSketch[] {
  return tables.flatMap((entry) => {
    const heading = headingName(entry);
    const members = memberRows(entry.table, entry.columns, page.file);
    if (heading !== undefined && entry.section.role !== "members") return [sketchNamed(page, heading, entry, members)];
    return page.kind === "enum" ? [sketchOwn(page, members)] : [];
  });
}

/** `callType` of "callType values", "callType", "callType enum type". */
function headingName({ section }: TypeTable): string | undefined {
  const words = (section.heading?.node.content.text ?? "").split(/\s+/u);
  const [name = ""] = words;
  if (section.above.length === 0 || !/^[A-Za-z_][\w.]*$/u.test(name)) return undefined;
  if (words.length === 1 || /^(?:values?|enum|enumeration|type)\b/iu.test(words[1] ?? "")) return name;
  return /-(?:values?|enum)$/u.test(section.heading?.node.explicitAnchor ?? "") ? name : undefined;
}

function sketchNamed(
  page: PageReading,
  name: string,
  entry: TypeTable,
  members: readonly SketchedMember[],
): EnumSketch {
  const heading = entry.section.heading;
  const source = heading === undefined ? page.titleSource : placeOf(heading, heading.node.content);
  return {
    kind: "enum",
    name: qualify(name, page.namespace),
    origin: "memberTable",
    source: pageRangeOf(source, page.file),
    flags: hasFlagValues(members),
    members,
    ...(heading !== undefined && { anchor: heading.node.anchor }),
  };
}

function sketchOwn(page: PageReading, members: readonly SketchedMember[]): EnumSketch {
  const { description, deprecated } = introductionOf(page);
  return {
    kind: "enum",
    name: pageTypeName(page),
    origin: "memberTable",
    source: pageRangeOf(page.titleSource, page.file),
    flags: hasFlagValues(members),
    members,
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** Values that are distinct powers of two, beyond what counting up would give, are bits to be combined. */
function hasFlagValues(members: readonly SketchedMember[]): boolean {
  const numbers = members.flatMap(({ value }) => (value !== undefined && /^\d+$/u.test(value) ? [Number(value)] : []));
  const bits = numbers.filter((number) => Number.isInteger(Math.log2(number)));
  return (
    bits.length >= 3 &&
    new Set(bits).size === bits.length &&
    numbers.every((number) => number === 0 || bits.includes(number))
  );
}
