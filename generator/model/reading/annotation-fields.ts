import type { Annotation } from "../../parse/syntax.ts";
import type { JsonNode } from "../../text/json.ts";

/** Returns the value of a field of an annotation, its last where it stands twice. */
export function fieldOf(annotation: Annotation | undefined, key: string): JsonNode | undefined {
  return annotation?.fields.findLast((field) => field.key === key)?.value;
}

/** Returns the text of a field; of a list of texts the first. */
export function textField(annotation: Annotation | undefined, key: string): string | undefined {
  return textFields(annotation, key)[0];
}

/** Returns the texts of a field that is a text or a list of texts. */
export function textFields(annotation: Annotation | undefined, key: string): readonly string[] {
  const value = fieldOf(annotation, key);
  if (value?.kind === "string") return [value.value];
  if (value?.kind !== "array") return [];
  return value.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
}

/** Returns whether a field is set; `"true"` as a text counts. */
export function flagField(annotation: Annotation | undefined, key: string): boolean | undefined {
  const value = fieldOf(annotation, key);
  if (value?.kind === "boolean") return value.value;
  return value?.kind === "string" ? value.value.toLowerCase() === "true" : undefined;
}

/** Returns the `blockType`: `resource`, `request`, `response`, `ignored` … */
export function blockTypeOf(annotation: Annotation | undefined): string | undefined {
  return textField(annotation, "blockType");
}

/** Returns the qualified type name of `@odata.type` or `@type`, as written, without a leading `#`. */
export function typeFieldOf(annotation: Annotation | undefined): string | undefined {
  return (textField(annotation, "@odata.type") ?? textField(annotation, "@type"))?.trim().replace(/^#/, "");
}
