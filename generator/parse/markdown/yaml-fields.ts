import { createRequire } from "node:module";
import type { FrontMatter, FrontMatterField } from "../syntax.ts";

const require = createRequire(import.meta.url);

/**
 * Reads the scalars of YAML that begins in its file at `offset`, and what the YAML parser says where it can't read on.
 * Few pages need that parser: it is loaded with the first that does. Never throws.
 */
export function yamlFields(text: string, offset: number): Pick<FrontMatter, "fields" | "fault"> {
  const { isMap, isScalar, parseDocument } = require("yaml") as typeof import("yaml");
  const { contents, errors } = parseDocument(text, { strict: false, uniqueKeys: false, schema: "failsafe" });
  const [error] = errors;
  const pairs = isMap(contents) ? contents.items : [];
  const fields = pairs.flatMap(({ key, value }): readonly FrontMatterField[] => {
    if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return [];
    const [start, end] = [offset + key.range[0], offset + value.range[1]];
    return [{ key: String(key.value), value: String(value.value ?? ""), start, end }];
  });
  return { fields, ...(error && { fault: error.message.split("\n", 1)[0] ?? "" }) };
}
