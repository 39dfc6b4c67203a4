import type { EnumType } from "../../model/api-model.ts";

/** Tells whether a member's value is beyond what the usual underlying type, `Edm.Int32`, holds. */
export function needsInt64({ members }: EnumType): boolean {
  return members.some(({ value }) => Math.abs(Number(value ?? 0)) > 0x7fff_ffff);
}
