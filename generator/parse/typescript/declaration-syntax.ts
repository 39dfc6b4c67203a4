import type { LineMap, Span } from "../../text/source.ts";

/** What a TypeScript file declares, as written: no name resolved, no type worked out. */
export interface DeclarationSyntax {
  readonly file: string;
  readonly lines: LineMap;
  /** The name that `export as namespace` gives the whole file. */
  readonly globalName?: string;
  readonly imports: readonly ImportSyntax[];
  readonly declarations: readonly DeclaredSyntax[];
}

/** `import type { name as local } from "module"`. */
export interface ImportSyntax {
  readonly local: string;
  readonly name: string;
  readonly module: string;
}

export type DeclaredSyntax = InterfaceSyntax | AliasSyntax | EnumSyntax;

interface DeclaredFacts {
  readonly name: string;
  /** The span of the name. */
  readonly nameSpan: Span;
  /** The namespaces around it, outermost first. */
  readonly scope: readonly string[];
}

/** An interface or class. */
export interface InterfaceSyntax extends DeclaredFacts {
  readonly kind: "interface";
  readonly parameters: readonly string[];
  readonly bases: readonly TypeSyntax[];
  readonly members: readonly MemberSyntax[];
}

export interface AliasSyntax extends DeclaredFacts {
  readonly kind: "alias";
  readonly parameters: readonly string[];
  readonly type: TypeSyntax;
}

/** An enum, or a constant object of strings that stands for one. */
export interface EnumSyntax extends DeclaredFacts {
  readonly kind: "enum";
  /** By their values, which is what travels; a member without a string value by its name. */
  readonly members: readonly EnumMemberSyntax[];
}

export interface EnumMemberSyntax {
  readonly name: string;
  readonly span: Span;
}

export interface MemberSyntax {
  readonly name: string;
  readonly nameSpan: Span;
  readonly optional: boolean;
  readonly type: TypeSyntax;
}

/** A type as written; `other` is a form that says nothing of an API. */
export type TypeSyntax =
  | (Span & { readonly kind: "keyword"; readonly name: string })
  | (Span & { readonly kind: "literal"; readonly value: string })
  | (Span & { readonly kind: "reference"; readonly name: readonly string[]; readonly arguments: readonly TypeSyntax[] })
  | (Span & { readonly kind: "array"; readonly item: TypeSyntax })
  | (Span & { readonly kind: "union"; readonly parts: readonly TypeSyntax[] })
  | (Span & { readonly kind: "intersection"; readonly parts: readonly TypeSyntax[] })
  | (Span & { readonly kind: "object"; readonly members: readonly MemberSyntax[] })
  | (Span & { readonly kind: "other" });
