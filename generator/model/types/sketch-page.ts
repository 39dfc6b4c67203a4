import type { PageReading } from "../page-reading.ts";
import { sketchEnums } from "./sketch-enums.ts";
import { sketchResources } from "./sketch-resources.ts";
import type { TypeSketch } from "./sketch.ts";
import { sortTables } from "./type-tables.ts";

/** Reads the types that a resource or enum page describes; other pages describe none of their own. */
export function sketchPage(page: PageReading): readonly TypeSketch[] {
  if (page.kind !== "resource" && page.kind !== "enum") return [];
  const tables = sortTables(page);
  const enums = sketchEnums(page, tables.members);
  return page.kind === "enum" ? enums : [...sketchResources(page, tables), ...enums];
}
