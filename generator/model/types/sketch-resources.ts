import type { PageReading } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import { flagField, textFields } from "../reading/annotation-fields.ts";
import { baseMentions } from "./base-mentions.ts";
import { introductionOf } from "./introduction-of.ts";
import { readRepresentation } from "./json-representation.ts";
import { pageTypeName, qualify } from "./page-type-name.ts";
import { propertyRows } from "./property-rows.ts";
import type { ResourceBlock } from "./resource-blocks.ts";
import { resourceBlocks } from "./resource-blocks.ts";
import type { BaseMention, Representation, StructuredSketch } from "./sketch.ts";
import { nameInTitle } from "./title-name.ts";
import type { TypeTable, TypeTables } from "./type-tables.ts";

/**
 * Reads the structured types of a resource page. The first JSON representation names the page's type, to which the
 * tables belong; another type's representation on the same page is a type of its own.
 */
export function sketchResources(page: PageReading, tables: TypeTables): readonly StructuredSketch[] {
  const blocks = resourceBlocks(page);
  const main = blocks.find(({ name }) => name !== undefined) ?? blocks[0];
  const name = main?.name === undefined ? pageTypeName(page) : qualify(spelt(main.name, page), page.namespace);
  const own = blocks.filter((block) => block === main || block.name === undefined || block.name === main?.name);
  const others = blocks.filter((block) => !own.includes(block));
  return [
    {
      ...sketchResource(page, name, own, tables.properties),
      derived: tables.derived.flatMap((table) => derivedTypes(table, page.file)),
    },
    ...others.map((block) => sketchResource(page, qualify(block.name ?? "", page.namespace), [block], [])),
  ];
}

function sketchResource(
  page: PageReading,
  name: string,
  blocks: readonly ResourceBlock[],
  tables: readonly TypeTable[],
): StructuredSketch {
  const { file } = page;
  const rows = tables.flatMap(({ table, columns, origin }) => propertyRows(table, columns, { origin, file }));
  const introduction = introductionOf(page);
  const [block] = blocks;
  const annotation = block?.block.node.annotation;
  const key = [
    ...textFields(annotation, "keyProperty"),
    ...rows.filter(({ markers }) => markers.key).map((row) => row.name),
  ];
  return {
    kind: "structured",
    name,
    ...(introduction.description !== undefined && { description: introduction.description }),
    ...(introduction.deprecated !== undefined && { deprecated: introduction.deprecated }),
    bases: baseMentions(page, block?.block, rows),
    derived: [],
    abstract: flagField(annotation, "abstract") ?? introduction.abstract,
    openType: flagField(annotation, "openType") ?? introduction.openType,
    key,
    origin: tables[0]?.origin ?? "propertyTable",
    source: pageRangeOf(page.titleSource, file),
    partial: tables.length === 0,
    rows,
    representations: blocks.map((shown) => representationOf(shown, file)),
  };
}

/**
 * Spells the annotation's name as the title does, in two forms of it: an annotation all in lower case takes the title's
 * humps, and where the title is but the end of the name (`FilterDate` of `workbookFilterDate`), that end is spelt by it.
 */
function spelt(name: string, { title }: PageReading): string {
  const titled = nameInTitle(title);
  const bare = name.slice(name.lastIndexOf(".") + 1);
  if (titled === undefined || !bare.toLowerCase().endsWith(titled.toLowerCase())) return name;
  const isEnd = titled.length < bare.length;
  const isFlat = bare === bare.toLowerCase() && /^[a-z]/u.test(titled);
  const start = name.length - titled.length;
  return isEnd || isFlat ? name.slice(0, start + 1) + titled.slice(1) : name;
}

/** The links in the first column of a "Derived types" table. */
function derivedTypes({ table }: TypeTable, file: string): readonly BaseMention[] {
  return table.node.rows.flatMap(({ cells: [cell] }) =>
    (cell?.content.parts ?? []).flatMap((part) =>
      part.kind === "link"
        ? [
            {
              name: part.text,
              target: part.target,
              origin: "prose" as const,
              source: pageRangeOf(placeOf(table, part), file),
            },
          ]
        : [],
    ),
  );
}

function representationOf({ block, object }: ResourceBlock, file: string): Representation {
  return {
    source: pageRangeOf(placeOf(block, block.node), file),
    partial: flagField(block.node.annotation, "truncated") ?? false,
    properties: object === undefined ? [] : readRepresentation(object, block, file),
  };
}
