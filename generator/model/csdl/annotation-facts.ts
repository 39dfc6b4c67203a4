import type { CsdlExpression } from "../../parse/csdl/csdl-syntax.ts";
import type { SourceRange } from "../../text/source.ts";
import type { Deprecation, QuerySupport } from "../api-model.ts";
import type { Annotated } from "./csdl-document.ts";

/** What annotations say of a part, in the words of the model. */
export interface AnnotationFacts {
  readonly description?: string;
  readonly descriptionSource?: SourceRange;
  readonly readOnly?: boolean;
  readonly immutable?: true;
  readonly deprecated?: Deprecation;
  readonly supports?: QuerySupport;
}

const NOTHING: AnnotationFacts = {};

/**
 * Returns the facts of annotations, by the vocabularies `Org.OData.Core.V1` and `Org.OData.Capabilities.V1`. A long
 * description stands in where there is no other.
 */
export function annotationFacts(annotations: readonly Annotated[]): AnnotationFacts {
  if (annotations.length === 0) return NOTHING;
  const supports: QuerySupport = Object.assign({}, ...annotations.map(supportOf));
  const facts = annotations.map((annotation) => READERS.get(annotation.term)?.(annotation) ?? NOTHING);
  return Object.assign(
    {},
    ...facts.toReversed(),
    describe(annotations),
    Object.keys(supports).length > 0 && { supports },
  );
}

function describe(annotations: readonly Annotated[]): AnnotationFacts {
  for (const term of ["Org.OData.Core.V1.Description", "Org.OData.Core.V1.LongDescription"]) {
    const found = annotations.find((annotation) => annotation.term === term);
    const description = found && textOf(found.value);
    if (found && description) return { description, descriptionSource: found.source };
  }
  return NOTHING;
}

const READERS = new Map<string, (annotation: Annotated) => AnnotationFacts>([
  ["Org.OData.Core.V1.Computed", ({ value }) => (isFalse(value) ? NOTHING : { readOnly: true })],
  ["Org.OData.Core.V1.Immutable", ({ value }) => (isFalse(value) ? NOTHING : { immutable: true })],
  ["Org.OData.Core.V1.Permissions", ({ value }) => (isReadPermission(value) ? { readOnly: true } : NOTHING)],
  ["Org.OData.Core.V1.Revisions", ({ value }) => revisionOf(value)],
]);

/** `Org.OData.Core.V1.Permission/Read`, with whatever alias; several values stand with blanks between. */
function isReadPermission(value: CsdlExpression): boolean {
  const permissions = textOf(value)?.split(" ") ?? [];
  return permissions.length > 0 && permissions.every((permission) => /(?:^|\/)Read$/.test(permission));
}

function revisionOf(value: CsdlExpression): AnnotationFacts {
  const records = value.kind === "collection" ? value.items : [value];
  const record = records.find((one) => /(?:^|\/)Deprecated$/.test(textOf(valueOf(one, "Kind")) ?? ""));
  if (!record) return NOTHING;
  const description = textOf(valueOf(record, "Description"));
  const date = textOf(valueOf(record, "Date"));
  const removalDate = textOf(valueOf(record, "RemovalDate"));
  return {
    deprecated: { ...(description && { description }), ...(date && { date }), ...(removalDate && { removalDate }) },
  };
}

/** The option that a restriction speaks of, and the property of its record that allows it. */
const RESTRICTIONS = new Map<string, readonly [keyof QuerySupport, string]>([
  ["Org.OData.Capabilities.V1.FilterRestrictions", ["filter", "Filterable"]],
  ["Org.OData.Capabilities.V1.SortRestrictions", ["orderby", "Sortable"]],
  ["Org.OData.Capabilities.V1.ExpandRestrictions", ["expand", "Expandable"]],
  ["Org.OData.Capabilities.V1.SearchRestrictions", ["search", "Searchable"]],
  ["Org.OData.Capabilities.V1.CountRestrictions", ["count", "Countable"]],
  ["Org.OData.Capabilities.V1.SelectSupport", ["select", "Supported"]],
  ["Org.OData.Capabilities.V1.SelectRestrictions", ["select", "Selectable"]],
  ["Org.OData.Capabilities.V1.TopSupported", ["top", ""]],
  ["Org.OData.Capabilities.V1.SkipSupported", ["skip", ""]],
]);

function supportOf({ term, value }: Annotated): QuerySupport {
  const [option, allows] = RESTRICTIONS.get(term) ?? [];
  if (option === undefined || allows === undefined) return {};
  const said = allows === "" ? value : valueOf(value, allows);
  return said?.kind === "constant" && typeof said.value === "boolean" ? { [option]: said.value } : {};
}

function valueOf(record: CsdlExpression, name: string): CsdlExpression | undefined {
  return record.kind === "record" ? record.values.find((one) => one.name === name)?.value : undefined;
}

function textOf(value: CsdlExpression | undefined): string | undefined {
  return value?.kind === "constant" ? String(value.value) : undefined;
}

function isFalse(value: CsdlExpression): boolean {
  return value.kind === "constant" && value.value === false;
}
