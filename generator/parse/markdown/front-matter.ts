import type { FrontMatter } from "../syntax.ts";
import type { YamlNode } from "./nodes.ts";
import { plainFields } from "./plain-fields.ts";
import { yamlFields } from "./yaml-fields.ts";

/** Reads the scalars of a page's front matter, with the span of each pair. Never throws. */
export function frontMatterOf({ value, start, end }: YamlNode, source: string): FrontMatter {
  const offset = Math.max(start, source.indexOf(value, start));
  const fields = plainFields(value, offset);
  return fields === undefined ? { ...yamlFields(value, offset), start, end } : { fields, start, end };
}
