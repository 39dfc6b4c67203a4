import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import type { TypedBody, TypedObject } from "../context/typed-body.ts";

/** Returns where it is stated what a body is, for findings about its outermost objects. */
export function statedType({ typeSource }: TypedBody, { top, stated }: TypedObject): readonly RelatedPlace[] {
  if (!top || stated !== undefined || typeSource === undefined) return [];
  return [{ source: typeSource, message: "The type is stated here" }];
}
