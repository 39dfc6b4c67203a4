import type { LineMap, Span } from "../../text/source.ts";

/**
 * The syntax tree of one CSDL document (OData CSDL 4.0 and 4.01, XML or JSON): what it says, in its own order and
 * spelling, with the span of everything. Aliases are not resolved. The tree is plain data.
 */
export interface CsdlSchemaSyntax {
  readonly kind: "csdl";
  readonly file: string;
  readonly lines: LineMap;
  readonly form: "xml" | "json";
  /** Aliases of namespaces that the document refers to: of `edmx:Include`, `$Include`. */
  readonly includes: readonly CsdlInclude[];
  readonly schemas: readonly CsdlSchema[];
  readonly faults: readonly CsdlFault[];
}

/** Where the document can't be read, and why, as a sentence. What could be read before and after is in the tree. */
export interface CsdlFault extends Span {
  readonly rule: "csdl/syntax" | "csdl/doctype" | "input/limit";
  readonly message: string;
}

/** A value of an attribute or member, decoded; the span is that of the text between its quotes. */
export interface CsdlText extends Span {
  readonly text: string;
}

export interface CsdlInclude extends Span {
  readonly namespace: string;
  readonly alias: string;
}

export interface CsdlSchema extends Span {
  readonly namespace: CsdlText;
  readonly alias?: string;
  readonly types: readonly CsdlType[];
  readonly operations: readonly CsdlOperationSyntax[];
  readonly containers: readonly CsdlContainer[];
  /** Annotations that stand outside of what they speak of. */
  readonly annotations: readonly CsdlAnnotationGroup[];
}

export type CsdlType = CsdlStructuredType | CsdlEnumType | CsdlTypeDefinition;

export interface CsdlStructuredType extends Span {
  readonly kind: "entityType" | "complexType";
  readonly name: CsdlText;
  readonly baseType?: CsdlText;
  readonly abstract: boolean;
  readonly openType: boolean;
  /** Of an entity type. */
  readonly key: readonly CsdlText[];
  readonly properties: readonly CsdlProperty[];
  readonly navigationProperties: readonly CsdlProperty[];
  readonly annotations: readonly CsdlAnnotation[];
}

/** `nullable` is there where the document says it or where the specification settles it: CSDL XML 7.2.1, JSON 7.2. */
export interface CsdlProperty extends Span {
  readonly name: CsdlText;
  readonly type: CsdlText;
  readonly nullable?: boolean;
  readonly containsTarget?: boolean;
  readonly defaultValue?: string;
  /** As written: `36`, `max`. */
  readonly maxLength?: string;
  readonly precision?: string;
  readonly scale?: string;
  readonly annotations: readonly CsdlAnnotation[];
}

export interface CsdlEnumType extends Span {
  readonly kind: "enumType";
  readonly name: CsdlText;
  readonly flags: boolean;
  readonly members: readonly CsdlMember[];
  readonly annotations: readonly CsdlAnnotation[];
}

export interface CsdlMember extends Span {
  readonly name: CsdlText;
  readonly value?: string;
  readonly annotations: readonly CsdlAnnotation[];
}

/** A name for a primitive type. */
export interface CsdlTypeDefinition extends Span {
  readonly kind: "typeDefinition";
  readonly name: CsdlText;
  readonly underlyingType: CsdlText;
}

export interface CsdlOperationSyntax extends Span {
  readonly kind: "action" | "function";
  readonly name: CsdlText;
  readonly bound: boolean;
  readonly composable: boolean;
  readonly parameters: readonly CsdlProperty[];
  readonly returnType?: { readonly type: CsdlText; readonly nullable?: boolean };
  readonly annotations: readonly CsdlAnnotation[];
}

export interface CsdlContainer extends Span {
  readonly name: CsdlText;
  readonly entitySets: readonly CsdlContainerChild[];
  readonly singletons: readonly CsdlContainerChild[];
  readonly operationImports: readonly CsdlOperationImport[];
}

export interface CsdlContainerChild extends Span {
  readonly name: CsdlText;
  readonly type: CsdlText;
  readonly bindings: readonly { readonly path: string; readonly target: string }[];
  readonly annotations: readonly CsdlAnnotation[];
}

export interface CsdlOperationImport extends Span {
  readonly kind: "action" | "function";
  readonly name: CsdlText;
  readonly operation: CsdlText;
}

/** `target` is a path as written: `graph.user/displayName`, `graph.GraphService/users`, `graph.assign(graph.user)`. */
export interface CsdlAnnotationGroup {
  readonly target: string;
  readonly annotations: readonly CsdlAnnotation[];
}

/** `term` as written, its qualifier cut off. */
export interface CsdlAnnotation extends Span {
  readonly term: string;
  readonly value: CsdlExpression;
}

/** `other` is an expression that is no constant, record or collection: a path, a function call. */
export type CsdlExpression =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "record"; readonly values: readonly { readonly name: string; readonly value: CsdlExpression }[] }
  | { readonly kind: "collection"; readonly items: readonly CsdlExpression[] }
  | { readonly kind: "other" };
