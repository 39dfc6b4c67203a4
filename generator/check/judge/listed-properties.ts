import type { JsonNode } from "../../text/json.ts";
import { rangeOf, spanOf, type SourceRange } from "../../text/source.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { AnnotationField } from "../context/group-fields.ts";
import type { TypedBody } from "../context/typed-body.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** The list of names in a field of an annotation, such as `nullableProperties`. */
export interface ListedProperties {
  readonly names: ReadonlySet<string>;
  readonly source: SourceRange;
}

type ListKey = "nullableProperties" | "optionalProperties";

/** Returns the list that a field of the annotation above an example holds; undefined where there is none. */
export function listedProperties(body: TypedBody, key: ListKey, context: CheckContext): ListedProperties | undefined {
  const field = fieldAbove(body, key, context);
  if (field?.value.kind !== "array") return undefined;
  const names = field.value.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
  return { names: new Set(names), source: field.source };
}

/** The type of a body is stated in its annotation, so that is where it stands. */
function fieldAbove({ typeSource }: TypedBody, key: ListKey, context: CheckContext): ListField | undefined {
  const page = typeSource && context.pages.get(typeSource.file);
  if (page === undefined || typeSource === undefined) return undefined;
  return listFields(context)[key].get(page.file)?.get(spanOf(page.lines, typeSource).start);
}

interface ListField {
  readonly value: JsonNode;
  readonly source: SourceRange;
}

/** By the page's file, then by where any field of the same annotation begins. */
type ListFields = ReadonlyMap<string, ReadonlyMap<number, ListField>>;

const listFields = rememberInContext(({ fields }: CheckContext) => ({
  nullableProperties: placeFields(fields.get("nullableProperties") ?? []),
  optionalProperties: placeFields(fields.get("optionalProperties") ?? []),
}));

/** Those of a page's own annotations; of two in one the last counts. */
function placeFields(fields: readonly AnnotationField[]): ListFields {
  const placed = new Map<string, Map<number, ListField>>();
  for (const [{ lines, fields: all }, { page, field }] of new Map(fields.map((one) => [one.annotation, one]))) {
    if (lines.file !== page.file) continue;
    const byStart = placed.get(page.file) ?? new Map<number, ListField>();
    placed.set(page.file, byStart);
    const list = { value: field.value, source: rangeOf(lines, field.keySpan) };
    for (const { value } of all) byStart.set(value.start, list);
  }
  return placed;
}
