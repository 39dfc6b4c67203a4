import type { Deprecation, QuerySupport } from "../../model/api-model.ts";

/** An annotation to print. */
export interface CsdlTerm {
  /** With the alias of its vocabulary. */
  readonly term: string;
  readonly value: CsdlValue;
}

/** `members` name members of an enum type, by their simple names. */
export type CsdlValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "members"; readonly type: string; readonly member: string }
  | { readonly kind: "record"; readonly values: readonly (readonly [string, CsdlValue])[] }
  | { readonly kind: "collection"; readonly items: readonly CsdlValue[] };

/** The vocabularies that annotations are of. */
export const VOCABULARIES = [
  {
    alias: "Core",
    namespace: "Org.OData.Core.V1",
    uri: "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1",
  },
  {
    alias: "Capabilities",
    namespace: "Org.OData.Capabilities.V1",
    uri: "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1",
  },
] as const;

/** What annotations can say of a part of the model. */
interface Annotatable {
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly readOnly?: boolean;
  readonly immutable?: boolean;
  readonly supports?: QuerySupport;
}

/** Returns the annotations that say what a model says of a part; reading them back gives the same. */
export function csdlTerms(part: Annotatable): readonly CsdlTerm[] {
  const { description, deprecated, readOnly, immutable, supports } = part;
  return [
    ...(description ? [{ term: "Core.Description", value: textValue(description) }] : []),
    ...(readOnly ? [{ term: "Core.Permissions", value: READ }] : []),
    ...(immutable ? [{ term: "Core.Immutable", value: flagValue(true) }] : []),
    ...(deprecated ? [{ term: "Core.Revisions", value: revisions(deprecated) }] : []),
    ...(supports ? RESTRICTIONS.flatMap((restriction) => restrictionTerm(supports, restriction)) : []),
  ];
}

const READ: CsdlValue = { kind: "members", type: "Core.Permission", member: "Read" };
const DEPRECATED: CsdlValue = { kind: "members", type: "Core.RevisionKind", member: "Deprecated" };

function textValue(text: string): CsdlValue {
  return { kind: "text", text };
}

function flagValue(flag: boolean): CsdlValue {
  return { kind: "flag", flag };
}

function revisions({ description, date, removalDate }: Deprecation): CsdlValue {
  const values: (readonly [string, CsdlValue])[] = [["Kind", DEPRECATED]];
  if (description !== undefined) values.push(["Description", textValue(description)]);
  if (date !== undefined) values.push(["Date", { kind: "date", text: date }]);
  if (removalDate !== undefined) values.push(["RemovalDate", { kind: "date", text: removalDate }]);
  return { kind: "collection", items: [{ kind: "record", values }] };
}

/** The option, its term, and the property of the term's record that allows it; none where the term is the flag. */
const RESTRICTIONS: readonly (readonly [Exclude<keyof QuerySupport, "filterOperators">, string, string?])[] = [
  ["filter", "FilterRestrictions", "Filterable"],
  ["orderby", "SortRestrictions", "Sortable"],
  ["expand", "ExpandRestrictions", "Expandable"],
  ["search", "SearchRestrictions", "Searchable"],
  ["count", "CountRestrictions", "Countable"],
  ["select", "SelectSupport", "Supported"],
  ["top", "TopSupported"],
  ["skip", "SkipSupported"],
];

function restrictionTerm(supports: QuerySupport, [option, term, allows]: (typeof RESTRICTIONS)[number]): CsdlTerm[] {
  const said = supports[option];
  if (said === undefined) return [];
  const flag = flagValue(said);
  const value: CsdlValue = allows === undefined ? flag : { kind: "record", values: [[allows, flag]] };
  return [{ term: `Capabilities.${term}`, value }];
}
