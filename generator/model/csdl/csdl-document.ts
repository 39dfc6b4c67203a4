import type { CsdlAnnotation, CsdlSchemaSyntax } from "../../parse/csdl/csdl-syntax.ts";
import { rangeOf, type SourceRange, type Span } from "../../text/source.ts";
import { type CsdlNames, csdlNames } from "./csdl-names.ts";

/** A CSDL document with what it takes to read its parts: names, places and the annotations that stand elsewhere. */
export interface CsdlDocument extends CsdlNames {
  readonly syntax: CsdlSchemaSyntax;
  readonly place: (span: Span) => SourceRange;
  /** Adds to a part's own annotations those that the documents make of it by its path: `microsoft.graph.user/id`. */
  readonly annotationsOf: (path: string, own: readonly CsdlAnnotation[]) => readonly Annotated[];
}

/** An annotation with its term as a qualified name, and where it stands. */
export interface Annotated {
  readonly term: string;
  readonly value: CsdlAnnotation["value"];
  readonly source: SourceRange;
}

/** Makes the documents ready to read. */
export function csdlDocuments(
  documents: readonly CsdlSchemaSyntax[],
  underlyingByName: ReadonlyMap<string, string>,
): CsdlDocument[] {
  const annotatedByPath = new Map<string, Annotated[]>();
  const ready = documents.map((syntax) => {
    const names = csdlNames(syntax, underlyingByName);
    const place = (span: Span): SourceRange => rangeOf(syntax.lines, span);
    const annotated = ({ term, value, start, end }: CsdlAnnotation): Annotated => ({
      term: names.resolveName(term),
      value,
      source: place({ start, end }),
    });
    const annotationsOf = (path: string, own: readonly CsdlAnnotation[]): readonly Annotated[] =>
      own.length > 0
        ? [...own.map(annotated), ...(annotatedByPath.get(path) ?? [])]
        : (annotatedByPath.get(path) ?? []);
    return { document: { ...names, syntax, place, annotationsOf }, annotated };
  });
  for (const { document, annotated } of ready) collectAnnotations(document, annotated, annotatedByPath);
  return ready.map(({ document }) => document);
}

function collectAnnotations(
  { syntax, resolveName, resolveType }: CsdlDocument,
  annotated: (annotation: CsdlAnnotation) => Annotated,
  annotatedByPath: Map<string, Annotated[]>,
): void {
  for (const { target, annotations } of syntax.schemas.flatMap((schema) => schema.annotations)) {
    const path = resolvePath(target, resolveName, resolveType);
    const known = annotatedByPath.get(path) ?? [];
    known.push(...annotations.map(annotated));
    annotatedByPath.set(path, known);
  }
}

/** Resolves the names in `graph.user/id` and `graph.assign(graph.user,Edm.String)`. */
function resolvePath(
  target: string,
  resolveName: CsdlNames["resolveName"],
  resolveType: CsdlNames["resolveType"],
): string {
  const [, name = "", types, rest = ""] = /^([^(/]*)(?:\(([^/]*)\))?(.*)$/s.exec(target) ?? [];
  const overload =
    types === undefined
      ? ""
      : `(${types
          .split(",")
          .map((type) => resolveType(type.trim()))
          .join(",")})`;
  return `${resolveName(name)}${overload}${rest}`;
}
