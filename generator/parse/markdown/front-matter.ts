import type { Yaml } from "mdast";
import { isMap, isScalar, parseDocument } from "yaml";
import type { FrontMatter, FrontMatterField } from "../syntax.ts";
import { nodeSpan } from "./node-span.ts";
import { plainFields } from "./plain-fields.ts";

/** Reads the scalars of a page's front matter, with the span of each pair. Never throws. */
export function frontMatterOf(node: Yaml, source: string): FrontMatter {
  const span = nodeSpan(node);
  const offset = Math.max(span.start, source.indexOf(node.value, span.start));
  const plain = plainFields(node.value, offset);
  if (plain !== undefined) return { fields: plain, ...span };
  const document = parseDocument(node.value, { strict: false, uniqueKeys: false, schema: "failsafe" });
  const [error] = document.errors;
  const fields = isMap(document.contents) ? document.contents.items.flatMap((pair) => fieldOf(pair, offset)) : [];
  return { fields, ...(error && { fault: error.message.split("\n", 1)[0] ?? "" }), ...span };
}

function fieldOf(pair: { readonly key: unknown; readonly value: unknown }, offset: number): FrontMatterField[] {
  const { key, value } = pair;
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return [];
  return [
    {
      key: String(key.value),
      value: String(value.value ?? ""),
      start: offset + key.range[0],
      end: offset + value.range[1],
    },
  ];
}
