import type { Annotation, CodeBlock } from "../../parse/syntax.ts";
import { textField } from "../reading/annotation-fields.ts";
import type { PageReading, Placed } from "../page-reading.ts";
import { blocksOf, placeOf } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import type { BaseMention, PropertyRow } from "./sketch.ts";

/**
 * Reads what a page says its type is derived from, the surest place first: the annotation's `baseType`, a link behind
 * "inherits from" in the introduction, then "Inherited from" in rows. "Base type for x" says the reverse, and bare
 * words mostly mean something else: neither counts.
 */
export function baseMentions(
  page: PageReading,
  block: Placed<CodeBlock> | undefined,
  rows: readonly PropertyRow[],
): readonly BaseMention[] {
  return [...annotated(page, block), ...introduced(page), ...inherited(rows)];
}

function annotated({ file }: PageReading, block: Placed<CodeBlock> | undefined): readonly BaseMention[] {
  const annotation: Annotation | undefined = block?.node.annotation;
  const name = textField(annotation, "baseType")?.trim().replace(/^#/, "");
  if (block === undefined || annotation === undefined || name === undefined || name === "") return [];
  return [{ name, origin: "annotation", source: pageRangeOf(placeOf(block, annotation), file) }];
}

const derivation =
  /\b(?:inherits?|derived|derives?|inherited) from (?:the |an? )?$|\b(?:extends|subtype of) (?:the |an? )?$/iu;

/** Links right behind a derivation phrase whose sentence speaks of the type, not of a property. */
function introduced({ sections, file }: PageReading): readonly BaseMention[] {
  const mentions: BaseMention[] = [];
  for (const section of sections.filter(({ role, above }) => role === "other" && above.length === 0)) {
    for (const placed of blocksOf(section, "paragraph")) {
      const { text, parts } = placed.node.content;
      for (const part of parts) {
        if (part.kind !== "link") continue;
        const sentence = text.slice(0, part.at).split(/\.\s/u).at(-1) ?? "";
        if (!derivation.test(sentence) || /\bpropert/iu.test(sentence)) continue;
        const source = pageRangeOf(placeOf(placed, part), file);
        mentions.push({ name: part.text, target: part.target, origin: "prose", source });
      }
    }
  }
  return mentions;
}

function inherited(rows: readonly PropertyRow[]): readonly BaseMention[] {
  return rows.flatMap(({ markers, descriptionCell, origin }) => {
    if (markers.inheritedFrom === undefined || descriptionCell === undefined) return [];
    return [{ ...markers.inheritedFrom, origin, source: descriptionCell.whole ?? descriptionCell.source }];
  });
}
