import type { EmittedDeclaration } from "./emitted-type.ts";

/** What a file exports: name → whether it is there when the code runs, not for the compiler alone. */
export type Exports = ReadonlyMap<string, boolean>;

/** Lists what declarations export. A constant and a type of one name are one export. */
export function exportsOf(declarations: readonly EmittedDeclaration[]): Exports {
  const found = new Map<string, boolean>();
  for (const { name, exports } of declarations) {
    if (exports !== "nothing") found.set(name, exports === "value" || found.get(name) === true);
  }
  return found;
}
