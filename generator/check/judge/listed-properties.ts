import type { PageAnnotation } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { TypedBody } from "../context/typed-body.ts";

/** The list of names in a field of an annotation, such as `nullableProperties`. */
export interface ListedProperties {
  readonly names: ReadonlySet<string>;
  readonly source: SourceRange;
}

/** Returns the list that a field of the annotation above an example holds; undefined where there is none. */
export function listedProperties(body: TypedBody, key: string, context: CheckContext): ListedProperties | undefined {
  const annotation = annotationOf(body, context);
  const field = annotation?.fields.findLast((one) => one.key === key);
  if (field?.value.kind !== "array") return undefined;
  const names = field.value.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
  return { names: new Set(names), source: field.keySource };
}

/** The type of a body is stated in its annotation, so that is where it stands. */
function annotationOf({ typeSource }: TypedBody, { pages }: CheckContext): PageAnnotation | undefined {
  if (typeSource === undefined) return undefined;
  const annotations = pages.get(typeSource.file)?.annotations ?? [];
  return annotations.find(({ fields }) => fields.some(({ valueSource }) => isSame(valueSource, typeSource)));
}

function isSame(one: SourceRange, other: SourceRange): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}
