/** What a heading announces. */
export type SectionConcept =
  | "properties"
  | "relationships"
  | "jsonRepresentation"
  | "members"
  | "methods"
  | "permissions"
  | "httpRequest"
  | "pathParameters"
  | "queryParameters"
  | "functionParameters"
  | "requestHeaders"
  | "requestBody"
  | "parameters"
  | "response"
  | "errors"
  | "request"
  | "examples"
  | "seeAlso";

/** What a column of a table holds. */
export type ColumnConcept =
  | "property"
  | "relationship"
  | "parameter"
  | "header"
  | "member"
  | "name"
  | "method"
  | "type"
  | "returnType"
  | "description"
  | "required"
  | "value"
  | "number"
  | "default"
  | "minimum"
  | "maximum"
  | "supportedResource"
  | "permissionType"
  | "permissions"
  | "permissionsMostToLeast";

/** The primitive types of OData, and `Json`, which pages write for JSON of any shape. */
export type PrimitiveConcept =
  | "Edm.Binary"
  | "Edm.Boolean"
  | "Edm.Byte"
  | "Edm.Date"
  | "Edm.DateTimeOffset"
  | "Edm.Decimal"
  | "Edm.Double"
  | "Edm.Duration"
  | "Edm.Guid"
  | "Edm.Int16"
  | "Edm.Int32"
  | "Edm.Int64"
  | "Edm.SByte"
  | "Edm.Single"
  | "Edm.Stream"
  | "Edm.String"
  | "Edm.TimeOfDay"
  | "Edm.Untyped";

/** The rows of a permission table. */
export type PermissionConcept = "delegatedWork" | "delegatedPersonal" | "application";

/** What a phrase inside a cell or a sentence says. The value of a `…Is` phrase stands behind it. */
export type PhraseConcept =
  | "required"
  | "optional"
  | "readOnly"
  | "writeOnly"
  | "nullable"
  | "notNullable"
  | "key"
  | "deprecated"
  | "inheritedFrom"
  | "defaultIs"
  | "supports"
  | "notSupported"
  | "onlyOnSelect"
  | "returnedByDefault"
  | "possibleValues"
  | "none";

/** A word in a type cell that says something of the type without naming it. */
export type TypeWordConcept =
  | "collection"
  | "enum"
  | "object"
  | "or"
  | "optional"
  | "required"
  | "readOnly"
  | "url"
  | "timestamp"
  | "of";

/** The words of one language, as data. Case, markup and blanks don't count; the first of several is the usual one. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly sections: Words<SectionConcept>;
  readonly columns: Words<ColumnConcept>;
  readonly primitives: Words<PrimitiveConcept>;
  readonly permissions: Words<PermissionConcept>;
  readonly phrases: Words<PhraseConcept>;
  readonly typeWords: Words<TypeWordConcept>;
}

export type Words<Concept extends string> = Readonly<Partial<Record<Concept, readonly string[]>>>;
