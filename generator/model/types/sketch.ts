import type { Cell, RichText } from "../../parse/syntax.ts";
import type { LineMap, SourceRange, Span } from "../../text/source.ts";
import type { Deprecation, Origin, TypeDeclaration } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import type { ListedValue } from "./possible-values.ts";
import type { RowMarkers } from "./row-markers.ts";
import type { WrittenType } from "./written-type.ts";

/** What one page says of a type, its references to other types still as written. */
export type TypeSketch = StructuredSketch | EnumSketch;

interface SketchFacts {
  /** Qualified, as this page spells it. */
  readonly name: string;
  readonly page: PageReading;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly declarations: readonly TypeDeclaration[];
  /** Known only from places that mention it. */
  readonly inferred?: true;
}

export interface StructuredSketch extends SketchFacts {
  readonly kind: "structured";
  /** In the order of trust. */
  readonly bases: readonly BaseMention[];
  /** The types that the page lists as derived from this one. */
  readonly derived: readonly BaseMention[];
  readonly abstract: boolean;
  readonly openType: boolean;
  readonly key: readonly string[];
  readonly rows: readonly PropertyRow[];
  readonly represented: readonly RepresentedProperty[];
}

export interface EnumSketch extends SketchFacts {
  readonly kind: "enum";
  readonly flags: boolean;
  readonly members: readonly SketchedMember[];
  /** The bookmark of the heading that it stands under, where it shares the page with others. */
  readonly anchor?: string;
}

export interface SketchedMember {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly source: SourceRange;
}

/** A place that names the other end of a derivation. */
export interface BaseMention extends WrittenName {
  readonly origin: Origin;
  readonly source: SourceRange;
}

/** A row of a property, relationship or parameter table. */
export interface PropertyRow {
  readonly origin: Origin;
  readonly name: string;
  /** The name cell where the name stands. */
  readonly nameSpan: Span;
  readonly typeCell?: Cell;
  /** What the type cell says; absent where it names no type. */
  readonly type?: WrittenType;
  readonly descriptionCell?: Cell;
  /** Text of the description, markers and all. */
  readonly description: RichText;
  readonly markers: RowMarkers;
  readonly possibleValues: readonly ListedValue[];
  readonly lines: LineMap;
}

/** A member of a JSON representation. */
export interface RepresentedProperty {
  readonly name: string;
  readonly source: SourceRange;
  /** The type that the placeholder value stands for; absent where it tells nothing. */
  readonly type?: RepresentedType;
  readonly typeText: string;
  readonly typeSource: SourceRange;
}

export interface RepresentedType {
  readonly name: string;
  readonly collection: boolean;
}
