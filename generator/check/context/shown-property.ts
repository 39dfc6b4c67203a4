import type { Property } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import { typeNameOf } from "./type-name.ts";

/** What examples show of a property. */
export interface ShownProperty {
  /** How many of its values are lists, how many one value, and how many null. */
  readonly lists: number;
  readonly singles: number;
  readonly nulls: number;
  /** The key of the first value that isn't null. */
  readonly place?: SourceRange;
  /** How many keys are nearly its name, where the type has no property of that key. */
  readonly slips: number;
  readonly firstSlip?: { readonly key: string; readonly source: SourceRange };
  /** These keys aren't all the same. */
  readonly slipsVary: boolean;
}

/** What examples show of properties. */
export type ShownProperties = ReadonlyMap<Property, ShownProperty>;

/** Nothing shown. */
export const notShown: ShownProperty = { lists: 0, singles: 0, nulls: 0, slips: 0, slipsVary: false };

/** Tells whether a value is as the type has it: whatever else is shown of the property says nothing against it then. */
export function isBorneOut({ type }: Property, { lists, singles }: ShownProperty): boolean {
  return (typeNameOf(type).collection ? lists : singles) > 0;
}

/** Joins what some examples show of a property with what later ones do. */
export function joinShown(one: ShownProperty, other: ShownProperty): ShownProperty {
  const place = one.place ?? other.place;
  const firstSlip = one.firstSlip ?? other.firstSlip;
  return {
    lists: one.lists + other.lists,
    singles: one.singles + other.singles,
    nulls: one.nulls + other.nulls,
    ...(place !== undefined && { place }),
    slips: one.slips + other.slips,
    ...(firstSlip !== undefined && { firstSlip }),
    slipsVary:
      one.slipsVary ||
      other.slipsVary ||
      (other.firstSlip !== undefined && firstSlip !== undefined && other.firstSlip.key !== firstSlip.key),
  };
}
