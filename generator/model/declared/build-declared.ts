import { type SourceRange, type Span, rangeOf } from "../../text/source.ts";
import type { DeclarationSyntax, MemberSyntax, TypeSyntax } from "../../parse/typescript/declaration-syntax.ts";
import { aliasUse, literalsOf, objectsOf } from "./alias-use.ts";
import type { DeclaredApi, DeclaredEnum, DeclaredMember, DeclaredType } from "./declared-api.ts";
import { reduceType } from "./reduce-type.ts";
import { type DeclaredNames, declaredNames, type PlacedDeclaration } from "./resolve-declared.ts";

/** Builds what TypeScript files declare: names resolved, aliases filled in, merged declarations one. */
export function buildDeclared(documents: readonly DeclarationSyntax[]): DeclaredApi {
  const sorted = documents.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const names = declaredNames(sorted);
  return { types: [...names.byId.values()].flatMap((declarations) => buildType(declarations, names)) };
}

/** Generic types are helpers, not types of the API. */
function buildType(declarations: readonly PlacedDeclaration[], names: DeclaredNames): DeclaredType[] {
  const [first] = declarations;
  if (first === undefined) return [];
  const about = {
    id: first.id,
    name: first.syntax.name,
    scope: first.syntax.scope,
    source: placeOf(first, first.syntax.nameSpan),
  };
  const members = declarations.flatMap(enumMembers);
  if (members.length > 0) return [{ kind: "enum", ...about, members }];
  if (!declarations.some(isStructure)) return [];
  const bases = declarations.flatMap((declaration) => basesOf(declaration, names));
  return [
    {
      kind: "structure",
      ...about,
      bases: bases.flatMap((base) => base ?? []),
      partial: bases.includes(undefined),
      members: declarations.flatMap((declaration) => buildMembers(declaration, names)),
    },
  ];
}

function isStructure({ syntax }: PlacedDeclaration): boolean {
  if (syntax.kind === "interface") return syntax.parameters.length === 0;
  return syntax.kind === "alias" && aliasUse(syntax) === "structure";
}

function enumMembers(declaration: PlacedDeclaration): DeclaredEnum["members"] {
  const { syntax } = declaration;
  if (syntax.kind === "enum") {
    return syntax.members.map(({ name, span }) => ({ name, source: placeOf(declaration, span) }));
  }
  if (syntax.kind !== "alias" || syntax.parameters.length > 0) return [];
  return literalsOf(syntax.type).map((literal) => ({ name: literal.value, source: placeOf(declaration, literal) }));
}

/** Undefined for a base that these declarations don't have. */
function basesOf(declaration: PlacedDeclaration, names: DeclaredNames): (string | undefined)[] {
  const { syntax, document } = declaration;
  return baseSyntax(declaration).map((base) => {
    const { ref } = reduceType(base, { file: document.file, scope: syntax.scope }, names);
    return ref?.item.kind === "declared" ? ref.item.id : undefined;
  });
}

function baseSyntax({ syntax }: PlacedDeclaration): readonly TypeSyntax[] {
  if (syntax.kind === "interface") return syntax.bases;
  if (syntax.kind !== "alias" || syntax.type.kind !== "intersection") return [];
  return syntax.type.parts.filter((part) => part.kind !== "object");
}

function buildMembers(declaration: PlacedDeclaration, names: DeclaredNames): DeclaredMember[] {
  return memberSyntax(declaration).map((member) => {
    const { syntax, document } = declaration;
    const { ref, nullable, optional } = reduceType(member.type, { file: document.file, scope: syntax.scope }, names);
    return {
      name: member.name,
      source: placeOf(declaration, member.nameSpan),
      type: ref ?? { collection: false, item: { kind: "unknown" } },
      typeSource: placeOf(declaration, member.type),
      optional: member.optional || optional,
      nullable,
    };
  });
}

function memberSyntax({ syntax }: PlacedDeclaration): readonly MemberSyntax[] {
  if (syntax.kind === "interface") return syntax.members;
  return syntax.kind === "alias" ? objectsOf(syntax.type).flatMap(({ members }) => members) : [];
}

function placeOf({ document }: PlacedDeclaration, { start, end }: Span): SourceRange {
  return rangeOf(document.lines, { start, end });
}
