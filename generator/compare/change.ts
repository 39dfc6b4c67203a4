import type { SourceRange } from "../text/source.ts";

/**
 * What a change does to those who call the API. `breaking`: code that worked stops working; `dangerous`: it may, where
 * it relied on what was never promised; `safe`: it goes on working.
 */
export type ChangeSeverity = "breaking" | "dangerous" | "safe";

/** One difference between two versions of an API. */
export interface Change {
  readonly kind: ChangeKind;
  readonly severity: ChangeSeverity;
  /** What changed: `microsoft.graph.user.mail`, `GET /users/{id}`. */
  readonly subject: string;
  /** The sentence for a reader; names in backticks. */
  readonly message: string;
  /** As it was and as it is now, where the change has two sides. */
  readonly from?: string;
  readonly to?: string;
  /** Its place in the old version; absent for what is new. */
  readonly before?: SourceRange;
  /** Its place in the new version; absent for what is gone. */
  readonly after?: SourceRange;
}

export type ChangeKind = keyof typeof changeKinds;

/**
 * The severity of each kind of change. The default is Microsoft Graph's own policy ("Versioning, support, and breaking
 * change policies"): a changed URL, a removed, renamed or retyped declaration and a new requirement break; a new enum
 * member, a new optional or nullable property and new annotations don't.
 */
export const changeKinds = {
  typeAdded: "safe",
  typeRemoved: "breaking",
  typeRenamed: "breaking",
  typeKindChanged: "breaking",
  baseTypeChanged: "breaking",
  typeMadeAbstract: "breaking",
  typeMadeConcrete: "safe",
  typeOpened: "safe",
  typeClosed: "breaking",
  keyChanged: "breaking",
  typeDeprecated: "dangerous",
  propertyAdded: "safe",
  requiredPropertyAdded: "breaking",
  propertyRemoved: "breaking",
  propertyRenamed: "breaking",
  propertyRetyped: "breaking",
  propertyMadeNullable: "dangerous",
  propertyMadeNotNullable: "safe",
  propertyMadeRequired: "breaking",
  propertyMadeOptional: "safe",
  propertyMadeReadOnly: "breaking",
  propertyMadeWritable: "safe",
  propertyDefaultChanged: "dangerous",
  propertyDeprecated: "dangerous",
  memberAdded: "safe",
  memberRemoved: "breaking",
  memberRenamed: "breaking",
  memberValueChanged: "breaking",
  flagsChanged: "breaking",
  operationAdded: "safe",
  operationRemoved: "breaking",
  operationMoved: "safe",
  operationDeprecated: "dangerous",
  routeAdded: "safe",
  routeRemoved: "breaking",
  routeRenamed: "breaking",
  parameterAdded: "safe",
  requiredParameterAdded: "breaking",
  parameterRemoved: "breaking",
  parameterRenamed: "breaking",
  parameterRetyped: "breaking",
  parameterMadeRequired: "breaking",
  parameterMadeOptional: "safe",
  requestBodyRetyped: "breaking",
  bodyPropertyAdded: "safe",
  requiredBodyPropertyAdded: "breaking",
  bodyPropertyRemoved: "breaking",
  bodyPropertyRenamed: "breaking",
  bodyPropertyRetyped: "breaking",
  statusAdded: "dangerous",
  statusRemoved: "breaking",
  statusChanged: "breaking",
  responseRetyped: "breaking",
  permissionAdded: "safe",
  permissionRemoved: "breaking",
  permissionSupported: "safe",
  permissionUnsupported: "breaking",
  descriptionChanged: "safe",
} as const satisfies Readonly<Record<string, ChangeSeverity>>;

/** Which severity a project gives to a kind of change, where it differs from `changeKinds`. */
export type ChangePolicy = Readonly<Partial<Record<ChangeKind, ChangeSeverity>>>;

/** A change before the policy has its say. */
export type FoundChange = Omit<Change, "severity">;
