import type { JsonNode, JsonText } from "../text/json.ts";
import type { LineMap, SourceRange, Span } from "../text/source.ts";
import type { DeclaredApi } from "./declared/declared-api.ts";

/**
 * The API model: what an API is, read off its documentation and its CSDL. This file is the place to learn the
 * domain. Optional means that the sources don't say; nothing is guessed. `inferred` marks what they leave open but a
 * convention settles.
 */
export interface ApiModel {
  readonly schemaVersion: 1;
  /** By qualified name, in code-point order of the names. */
  readonly types: ReadonlyMap<string, Type>;
  /** In the order of page file, then of place in the page. */
  readonly operations: readonly Operation[];
  readonly actions: readonly CsdlOperation[];
  readonly functions: readonly CsdlOperation[];
  readonly container?: EntityContainer;
  /** In the order of their files. */
  readonly pages: readonly Page[];
  /** What existing TypeScript declares of the same API, for holding it against the docs. */
  readonly declared?: DeclaredApi;
}

/** A CSDL type expression: `Edm.String`, `microsoft.graph.user`, `Collection(microsoft.graph.user)`. */
export type TypeRef = string;

/** Which kind of place states a fact. */
export type Origin =
  | "propertyTable"
  | "relationshipTable"
  | "memberTable"
  | "possibleValues"
  | "jsonRepresentation"
  | "parameterTable"
  | "requestBodyTable"
  | "annotation"
  | "prose"
  | "route"
  | "example"
  | "csdl";

export type Type = StructuredType | EnumType;
export type StructuredType = EntityType | ComplexType;

interface StructuredTypeFacts {
  /** Qualified, spelt as the type's own page spells it. */
  readonly name: string;
  readonly baseType?: string;
  /** Where the base type is stated. */
  readonly baseTypeSource?: SourceRange;
  readonly abstract: boolean;
  readonly openType: boolean;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly properties: readonly Property[];
  readonly navigationProperties: readonly Property[];
  /** No page or schema is the type's own: it is known from an API page alone. */
  readonly inferred?: true;
  /** Every place that declares the type: the title of its page first, then its JSON representation, then CSDL. */
  readonly source: readonly SourceRange[];
  /** The same places with what each is. */
  readonly declarations: readonly TypeDeclaration[];
}

export interface EntityType extends StructuredTypeFacts {
  readonly kind: "entityType";
  /** Names of the key properties. */
  readonly key?: readonly string[];
}

export interface ComplexType extends StructuredTypeFacts {
  readonly kind: "complexType";
}

export interface EnumType {
  readonly kind: "enumType";
  readonly name: string;
  readonly flags: boolean;
  readonly members: readonly EnumMember[];
  readonly description?: string;
  readonly deprecated?: Deprecation;
  /** Known only from "Possible values are" texts. */
  readonly inferred?: true;
  readonly source: readonly SourceRange[];
  readonly declarations: readonly TypeDeclaration[];
}

/** One place that describes a type, with the names that it lists, for holding places against each other. */
export interface TypeDeclaration {
  readonly origin: Origin;
  /** The qualified name, where this place spells it in another case. */
  readonly name?: string;
  /** What pages and CSDL each say, in a model that has both. */
  readonly kind?: Type["kind"];
  readonly baseType?: string;
  readonly source: SourceRange;
  /** Properties or enum members, as this place spells them. Empty for a place that lists none. */
  readonly members: readonly { readonly name: string; readonly source: SourceRange }[];
  /** The list is known to be shortened, or is one of several that belong together. */
  readonly partial: boolean;
}

export interface EnumMember {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly source: SourceRange;
}

/** A property, navigation property, or property of a request body. */
export interface Property {
  readonly name: string;
  readonly type: TypeRef;
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  /** As the docs write it: `notProvisioned`, `false`, `0`. */
  readonly default?: string;
  /** Limits of a primitive type, as CSDL states them. */
  readonly facets?: Facets;
  readonly supports?: QuerySupport;
  /** Only returned when `$select` asks for it. */
  readonly onlyOnSelect?: true;
  /** The values that a "Possible values are" text lists, as written. */
  readonly possibleValues?: readonly string[];
  /** For a navigation property of CSDL. */
  readonly containsTarget?: boolean;
  /** Set on creation and not changed after: `Org.OData.Core.V1.Immutable`. */
  readonly immutable?: true;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly inferred?: true;
  /** The name, where the leading declaration writes it. */
  readonly source: SourceRange;
  /** Every place that declares it, the leading one first. */
  readonly declarations: readonly PropertyDeclaration[];
}

/** OData CSDL 4.01, section 7.2. Lengths in characters, or bytes for `Edm.Binary`. */
export interface Facets {
  readonly maxLength?: number | "max";
  readonly precision?: number;
  readonly scale?: number | "variable" | "floating";
}

/** What one place says of a property. */
export interface PropertyDeclaration {
  readonly origin: Origin;
  /** As this place spells it. */
  readonly name: string;
  readonly source: SourceRange;
  /** Absent where the place says nothing readable. */
  readonly type?: TypeRef;
  /** The type as written. */
  readonly typeText?: string;
  readonly typeSource?: SourceRange;
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly description?: string;
  readonly descriptionSource?: SourceRange;
  /** With the place of each value. */
  readonly possibleValues?: readonly { readonly name: string; readonly source: SourceRange }[];
}

/** Which OData query options the docs say a property or operation supports; absent means not said. */
export interface QuerySupport {
  readonly filter?: boolean;
  readonly orderby?: boolean;
  readonly select?: boolean;
  readonly top?: boolean;
  readonly skip?: boolean;
  readonly expand?: boolean;
  readonly search?: boolean;
  readonly count?: boolean;
  /** `eq`, `ne`, `startsWith`: the operators listed behind `$filter`. */
  readonly filterOperators?: readonly string[];
}

/** Deprecated, with what the docs or `Org.OData.Core.V1.Revisions` say of it. */
export interface Deprecation {
  readonly description?: string;
  readonly date?: string;
  readonly removalDate?: string;
}

/** What one API page lets a client do; a page that describes several has one for each. */
export interface Operation {
  /** Unique in the model: the page's file without ending, `#` and an ordinal where a page has several. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly page: string;
  readonly routes: readonly Route[];
  readonly parameters: readonly Parameter[];
  readonly supports?: QuerySupport;
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  readonly permissions: readonly Permission[];
  readonly examples: readonly Example[];
  readonly source: SourceRange;
}

/** `method` is an HTTP method; `path` begins with `/`, has no version, host or query, and is otherwise as written. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly source: SourceRange;
  readonly methodSource: SourceRange;
  readonly pathSource: SourceRange;
  /** The path in parts; together they are the path. */
  readonly segments: readonly Segment[];
}

/** A part of a route between slashes. `text` is as written. */
export type Segment =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "key";
      readonly text: string;
      readonly parameters: readonly string[];
      readonly names: readonly string[];
    }
  | { readonly kind: "cast"; readonly text: string; readonly type: string }
  | {
      readonly kind: "call";
      readonly text: string;
      readonly name: string;
      readonly arguments: readonly SegmentArgument[];
    }
  | { readonly kind: "path"; readonly text: string; readonly parameters: readonly string[] }
  | { readonly kind: "system"; readonly text: string };

/** `name='{value}'` in a function call or alternate key; `parameter` is the placeholder's name where it is one. */
export interface SegmentArgument {
  readonly name: string;
  readonly value: string;
  readonly parameter?: string;
  readonly quoted: boolean;
}

export interface Parameter {
  readonly in: "path" | "query" | "header" | "function" | "body";
  readonly name: string;
  /** The other names that the placeholder allows: `userPrincipalName` of `{id | userPrincipalName}`. */
  readonly alternatives?: readonly string[];
  readonly type?: TypeRef;
  readonly required?: boolean;
  readonly description?: string;
  /** The documented value of a header. */
  readonly value?: string;
  readonly source: SourceRange;
  /** `route` where only a route names it. */
  readonly origin: Origin;
  readonly typeText?: string;
  readonly typeSource?: SourceRange;
}

export interface RequestBody {
  readonly type?: TypeRef;
  /** Of the request-body or parameter table, where there is one. */
  readonly properties?: readonly Property[];
  readonly contentType: string;
  /** The docs say that there is to be no body. */
  readonly empty?: true;
  readonly inferred?: true;
  /** Where `type` comes from. */
  readonly typeOrigin?: Origin;
  readonly source?: SourceRange;
}

export interface Response {
  readonly status: number;
  readonly type?: TypeRef;
  readonly contentType?: string;
  readonly description?: string;
  /** The reason phrase as written. */
  readonly reason?: string;
  /** `prose` for the Response section, `example` where only an example shows it. */
  readonly origin: Origin;
  readonly typeOrigin?: Origin;
  readonly inferred?: true;
  /** The Response section gives no status: it is that of an example, else the usual one. */
  readonly unnumbered?: true;
  readonly source: SourceRange;
}

export type PermissionKind = "delegatedWork" | "delegatedPersonal" | "application";

export interface Permission {
  readonly kind: PermissionKind;
  readonly supported: boolean;
  /** Least privileged first, whatever order the page has. */
  readonly scopes: readonly string[];
  readonly source: SourceRange;
  /** With the place of each scope, in the order of `scopes`. */
  readonly scopeSources: readonly SourceRange[];
  /** The row's cell as written. */
  readonly text: string;
  /** The label of a row or table that splits by resource ("Policy Set"), where there is one. */
  readonly label?: string;
}

/** A request and the responses that belong to it, in the order of the page. */
export interface Example {
  readonly name?: string;
  readonly request: ExampleRequest;
  readonly responses: readonly ExampleResponse[];
}

export interface ExampleRequest {
  readonly method: string;
  /** As written: relative or absolute. */
  readonly url: string;
  readonly headers: readonly ExampleHeader[];
  readonly body?: ExampleBody;
  /** What the body is an instance of, where anything says so. */
  readonly type?: TypeRef;
  readonly typeOrigin?: Origin;
  readonly typeSource?: SourceRange;
  readonly source: SourceRange;
  readonly methodSource: SourceRange;
  readonly urlSource: SourceRange;
}

export interface ExampleResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly ExampleHeader[];
  readonly body?: ExampleBody;
  readonly type?: TypeRef;
  /** `annotation` is sure, `example` is the body's own `@odata.type`, `prose` is likely. */
  readonly typeOrigin?: Origin;
  readonly typeSource?: SourceRange;
  /** The property that holds a collection's items, where it isn't `value`. */
  readonly collectionProperty?: string;
  readonly truncated?: boolean;
  readonly expectError?: true;
  readonly source: SourceRange;
  readonly statusSource: SourceRange;
  readonly reasonSource: SourceRange;
}

export interface ExampleHeader {
  readonly name: string;
  readonly value: string;
  readonly source: SourceRange;
  readonly valueSource: SourceRange;
}

/** A payload. `json` is its tree with spans, to be placed by `lines`; `repairs` says what had to be assumed. */
export interface ExampleBody {
  readonly text: string;
  readonly json?: JsonText;
  readonly lines: LineMap;
  readonly span: Span;
  readonly source: SourceRange;
}

/** An action or function of CSDL. */
export interface CsdlOperation {
  readonly kind: "action" | "function";
  readonly name: string;
  readonly bound: boolean;
  readonly composable: boolean;
  /** The binding parameter first, where it is bound. */
  readonly parameters: readonly CsdlParameter[];
  readonly returnType?: TypeRef;
  readonly returnNullable?: boolean;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly source: SourceRange;
}

export interface CsdlParameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly nullable: boolean;
  readonly source: SourceRange;
}

export interface EntityContainer {
  readonly name: string;
  readonly entitySets: readonly ContainerChild[];
  readonly singletons: readonly ContainerChild[];
  readonly operationImports: readonly OperationImport[];
  readonly source: SourceRange;
}

export interface ContainerChild {
  readonly name: string;
  readonly type: string;
  /** Navigation property path → target of its binding. */
  readonly bindings: readonly { readonly path: string; readonly target: string }[];
  readonly supports?: QuerySupport;
  readonly source: SourceRange;
}

export interface OperationImport {
  readonly kind: "action" | "function";
  readonly name: string;
  /** The qualified name of the action or function. */
  readonly operation: string;
  readonly source: SourceRange;
}

/** `concept` pages are recognised and left alone. */
export type PageKind = "api" | "resource" | "enum" | "concept";

/**
 * A page as a whole: what can be said of it that is no fact of the API. Its lists are made when the
 * first of them is asked for: they are for checking.
 */
export interface Page {
  readonly file: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly frontMatter: Readonly<Record<string, string>>;
  /** The `Namespace:` line, `microsoft.graph` where there is none. */
  readonly namespace: string;
  readonly source: SourceRange;
  readonly headings: readonly PageHeading[];
  readonly links: readonly PageLink[];
  readonly includes: readonly PageInclude[];
  readonly annotations: readonly PageAnnotation[];
  readonly tables: readonly PageTable[];
  readonly codeBlocks: readonly PageCodeBlock[];
  /** `<!-- markdrift … -->` directives, as written. */
  readonly directives: readonly PageDirective[];
  /** For turning spans of this file into ranges. */
  readonly lines: LineMap;
}

/**
 * A stretch of a page or of what it includes, to be placed by `lines`: a set has a hundred thousand of them, and few are
 * reported.
 */
export interface PagePart extends Span {
  readonly lines: LineMap;
}

export interface PageHeading extends PagePart {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
}

export interface PageLink {
  readonly text: string;
  readonly target: string;
  readonly image: boolean;
  /** Where the target stands. */
  readonly targetSpan: Span;
  readonly lines: LineMap;
}

export interface PageInclude extends PagePart {
  readonly target: string;
  readonly fault: "missing" | "circular" | "outside" | "tooDeep" | "tooMany" | undefined;
}

export interface PageAnnotation extends PagePart {
  readonly blockType: string | undefined;
  readonly fields: readonly { readonly key: string; readonly keySpan: Span; readonly value: JsonNode }[];
  readonly json: JsonText;
}

/** A table with what it was read as, or why it was put aside. */
export interface PageTable extends PagePart {
  readonly use: BlockUse;
  /** The text of each cell of the header. */
  readonly columns: readonly string[];
  /** The first cell of each row, in a table of permissions. */
  readonly rowHeads: readonly PageCell[];
  /** The rows of more or fewer cells than the header. */
  readonly unevenRows: readonly PageRow[];
  readonly repairedDelimiter: boolean;
}

/** Its span is in the file of its table. */
export interface PageRow extends Span {
  readonly cells: readonly PageCell[];
}

/** Its span is in the file of its table. */
export interface PageCell extends Span {
  readonly text: string;
}

/** A code block with what it was read as, or why it was put aside. */
export interface PageCodeBlock extends PagePart {
  readonly use: BlockUse;
  readonly language: string;
  /** Where it is JSON, or a message with a JSON body. */
  readonly bodies: readonly ExampleBody[];
}

/**
 * What became of a table or code block. `read` names what it was read as ("propertyTable", "routes", "response" …),
 * `aside` the reason for leaving it ("concept page", "tab csharp", "methods table" …); `unread` is what no rule claimed.
 */
export type BlockUse =
  | { readonly kind: "read"; readonly as: string }
  | { readonly kind: "aside"; readonly reason: string }
  | { readonly kind: "unread" };

export interface PageDirective {
  readonly text: string;
  readonly source: SourceRange;
}
