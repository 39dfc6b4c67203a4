import type { Rename } from "./pair-type-names.ts";

/** Gives the type of something another name; returns the thing itself where the name stays. */
export function renameTyped<Typed extends { readonly type?: string }>(value: Typed, rename: Rename): Typed {
  if (value.type === undefined) return value;
  const type = rename(value.type);
  return type === value.type ? value : { ...value, type };
}
