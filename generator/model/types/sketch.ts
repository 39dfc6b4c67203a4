import type { Deprecation, Origin } from "../api-model.ts";
import type { PageRange } from "../page-range.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import type { RowMarkers } from "./row-markers.ts";
import type { WrittenType } from "./written-type.ts";

/** What one page says of a type, its references to other types still as written. */
export type TypeSketch = StructuredSketch | EnumSketch;

interface SketchFacts {
  /** Qualified, as this page spells it. */
  readonly name: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  /** What stands for the tables or the text that lists its rows or members. */
  readonly origin: Origin;
  readonly source: PageRange;
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
  /** The page has no table of its properties. */
  readonly partial: boolean;
  readonly representations: readonly Representation[];
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
  readonly source: PageRange;
}

/** A place that names the other end of a derivation. */
export interface BaseMention extends WrittenName {
  readonly origin: Origin;
  readonly source: PageRange;
}

/** A row of a property, relationship or parameter table. */
export interface PropertyRow {
  readonly origin: Origin;
  readonly name: string;
  /** Where the name stands in its cell. */
  readonly source: PageRange;
  readonly typeCell?: RowCell;
  /** What the type cell says; absent where it names no type. */
  readonly type?: WrittenType;
  /** Its text is the description, markers and all. */
  readonly descriptionCell?: DescriptionCell;
  readonly markers: RowMarkers;
  /** Absent where the description lists none. */
  readonly possibleValues?: readonly SketchedValue[];
}

/** The text of a cell, and where it stands. */
export interface RowCell {
  readonly text: string;
  readonly source: PageRange;
}

export interface DescriptionCell extends RowCell {
  /** The whole cell, where its text takes less. */
  readonly whole?: PageRange;
}

/** A value that a description lists. */
export interface SketchedValue {
  readonly name: string;
  readonly source: PageRange;
}

/** A JSON representation of a type. */
export interface Representation {
  readonly source: PageRange;
  /** It is known to be shortened. */
  readonly partial: boolean;
  readonly properties: readonly RepresentedProperty[];
}

/** A member of a JSON representation. */
export interface RepresentedProperty {
  readonly name: string;
  readonly source: PageRange;
  /** The type that the placeholder value stands for; absent where it tells nothing. */
  readonly type?: RepresentedType;
  readonly typeText: string;
  readonly typeSource: PageRange;
}

export interface RepresentedType {
  readonly name: string;
  readonly collection?: true;
}
