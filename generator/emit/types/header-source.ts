import type { Type } from "../../model/api-model.ts";

/**
 * Says where a type comes from: its page and line. A CSDL file is named without the line, which moves with every other
 * type of the file.
 */
export function headerSource(type: Type): string {
  const [first] = type.declarations;
  if (!first) return "";
  return first.origin === "csdl" ? first.source.file : `${first.source.file}:${first.source.line}`;
}
