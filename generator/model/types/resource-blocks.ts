import type { CodeBlock } from "../../parse/syntax.ts";
import type { JsonObject } from "../../text/json.ts";
import type { PageReading, Placed } from "../page-reading.ts";
import { claim, isWithin } from "../page-reading.ts";
import { blockTypeOf, typeFieldOf } from "../reading/annotation-fields.ts";
import { representedObject } from "./json-representation.ts";

/** A JSON representation of a type. */
export interface ResourceBlock {
  readonly block: Placed<CodeBlock>;
  /** As the annotation, or else the representation's own `@odata.type`, says it. */
  readonly name?: string;
  readonly object?: JsonObject;
}

/** Finds the JSON representations of a page: blocks annotated as a resource, and JSON in the section of that name. */
export function resourceBlocks(page: PageReading): readonly ResourceBlock[] {
  const found: ResourceBlock[] = [];
  for (const section of page.sections) {
    const named = isWithin(section, "jsonRepresentation");
    for (const block of section.codeBlocks) {
      const annotated = blockTypeOf(block.node.annotation) === "resource";
      if (!annotated && !(named && block.node.content.kind === "json")) continue;
      claim(page, block.node, "jsonRepresentation");
      found.push(resourceBlock(block));
    }
  }
  return found;
}

function resourceBlock(block: Placed<CodeBlock>): ResourceBlock {
  const object = representedObject(block.node);
  const name = typeFieldOf(block.node.annotation) ?? ownTypeOf(object);
  return { block, ...(name !== undefined && name !== "" && { name }), ...(object !== undefined && { object }) };
}

function ownTypeOf(object: JsonObject | undefined): string | undefined {
  const value = object?.members.find(({ key }) => key === "@odata.type")?.value;
  const name = value?.kind === "string" ? value.value.trim().replace(/^#/u, "") : "";
  return /^\w+(?:\.\w+)+$/u.test(name) ? name : undefined;
}
