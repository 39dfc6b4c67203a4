import type { SourceRange } from "../../text/source.ts";

/** What existing TypeScript declares of an API: a second account of it, to be held against the model. */
export interface DeclaredApi {
  /** In the order of files, then of place. */
  readonly types: readonly DeclaredType[];
}

export type DeclaredType = DeclaredStructure | DeclaredEnum;

/** An interface, a class, or an alias of an object type. */
export interface DeclaredStructure {
  readonly kind: "structure";
  /** Unique among the declarations of a run: what references and bases name. */
  readonly id: string;
  /** As written, without its namespaces. */
  readonly name: string;
  /** The namespaces around it, outermost first. */
  readonly scope: readonly string[];
  /** Ids of what it extends. */
  readonly bases: readonly string[];
  /** It extends something that these declarations don't have. */
  readonly partial: boolean;
  readonly members: readonly DeclaredMember[];
  readonly source: SourceRange;
}

export interface DeclaredMember {
  readonly name: string;
  readonly source: SourceRange;
  readonly type: DeclaredRef;
  readonly typeSource: SourceRange;
  /** With `?`, or may be `undefined`. */
  readonly optional: boolean;
  readonly nullable: boolean;
}

/** An enum, or an alias of a union of strings. */
export interface DeclaredEnum {
  readonly kind: "enum";
  readonly id: string;
  readonly name: string;
  readonly scope: readonly string[];
  /** By the values that travel. */
  readonly members: readonly { readonly name: string; readonly source: SourceRange }[];
  readonly source: SourceRange;
}

/** What a member holds: one or a collection of something. `unknown` says nothing. */
export interface DeclaredRef {
  readonly collection: boolean;
  readonly item: DeclaredItem;
}

export type DeclaredItem =
  | { readonly kind: "primitive"; readonly name: DeclaredPrimitive }
  | { readonly kind: "declared"; readonly id: string }
  | { readonly kind: "unknown" };

/** `object` is an object of a shape written in place. */
export type DeclaredPrimitive = "string" | "number" | "boolean" | "object";
