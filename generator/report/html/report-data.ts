import type { ChangeSeverity } from "../../compare/change.ts";
import type { Severity } from "../../diagnostics/diagnostic.ts";

/**
 * What the report's page has to know, as JSON: what the generating and the browser side agree on. A place is
 * `[file, line, column, endLine, endColumn]`, its file an index into `files`.
 */
export type Place = readonly [file: number, line: number, column: number, endLine: number, endColumn: number];

/** What is there as soon as the page opens. */
export interface ReportData {
  readonly name: string;
  readonly version: string;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly coverage: readonly Coverage[];
  /** In the order of file, line, column, rule. */
  readonly findings: readonly FindingEntry[];
  /** By rule: what it checks and why. */
  readonly rules: Readonly<Record<string, string>>;
  /** Absent where nothing was compared. */
  readonly changes?: Comparison;
  readonly files: readonly FileEntry[];
}

/** A file; `block` is where its text is kept, absent where there is none to show. */
export interface FileEntry {
  readonly path: string;
  readonly block?: number;
}

/** The text of files, by index. */
export type TextBlock = readonly (readonly [file: number, text: string])[];

export interface FindingEntry {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly suggestion?: string;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/** How much of what the docs show is covered by types. */
export interface Coverage {
  readonly name: string;
  readonly parts: readonly CoveragePart[];
}

/** `weight`: `full` is covered, `half` left aside for a reason, `none` not covered. */
export interface CoveragePart {
  readonly name: string;
  readonly weight: "full" | "half" | "none";
  readonly count: number;
}

/** Two versions and what changed between them. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly list: readonly ChangeEntry[];
}

/** A side is what can be shown of it: an index into `files` with its line, or the place by name. */
export interface ChangeEntry {
  readonly id: string;
  readonly kind: string;
  readonly severity: ChangeSeverity;
  readonly subject: string;
  readonly message: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
  readonly after?: string;
  readonly afterPlace?: Place;
}

/** Types and operations of all APIs: read when first needed. */
export interface ModelData {
  readonly types: readonly TypeEntry[];
  readonly operations: readonly OperationEntry[];
}

/** `id` is the name, behind the name of its API where there are several. `scope` is what stands before the name. */
export interface TypeEntry {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly kind: "entityType" | "complexType" | "enumType";
  readonly baseType?: string;
  /** What else there is to say of the type as a whole: abstract, open, deprecated. */
  readonly traits: readonly string[];
  readonly description?: string;
  readonly properties: readonly PropertyEntry[];
  readonly members: readonly MemberEntry[];
  readonly places: readonly Place[];
}

export interface PropertyEntry {
  readonly name: string;
  readonly type: string;
  readonly navigation?: true;
  readonly traits: readonly string[];
  readonly description?: string;
  readonly place: Place;
}

export interface MemberEntry {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly place: Place;
}

export interface OperationEntry {
  readonly id: string;
  readonly scope: string;
  readonly title: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly place: Place;
  readonly routes: readonly { readonly method: string; readonly path: string; readonly place: Place }[];
  readonly parameters: readonly ParameterEntry[];
  readonly body?: { readonly type?: string; readonly empty?: true; readonly properties: readonly PropertyEntry[] };
  readonly responses: readonly ResponseEntry[];
  readonly permissions: readonly PermissionEntry[];
  readonly examples: readonly ExampleEntry[];
}

export interface ParameterEntry {
  readonly in: string;
  readonly name: string;
  readonly type?: string;
  readonly required?: true;
  readonly description?: string;
  readonly place: Place;
}

export interface ResponseEntry {
  readonly status: number;
  readonly type?: string;
  readonly description?: string;
  readonly place: Place;
}

export interface PermissionEntry {
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly place: Place;
}

export interface ExampleEntry {
  readonly name: string;
  readonly request: Place;
  readonly responses: readonly Place[];
}
