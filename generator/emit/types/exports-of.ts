import { StructureKind } from "ts-morph";
import type { EmittedStatement } from "./emitted-type.ts";

/** What a file exports: name → whether it is there when the code runs, not for the compiler alone. */
export type Exports = ReadonlyMap<string, boolean>;

/** Lists what declarations export. A constant and a type of one name are one export. */
export function exportsOf(statements: readonly EmittedStatement[]): Exports {
  const exports = new Map<string, boolean>();
  for (const statement of statements) {
    const name = exportedName(statement);
    const value = statement.kind !== StructureKind.Interface && statement.kind !== StructureKind.TypeAlias;
    if (name !== undefined) exports.set(name, value || exports.get(name) === true);
  }
  return exports;
}

function exportedName(statement: EmittedStatement): string | undefined {
  if (statement.kind === "constant") return statement.name;
  if (!("isExported" in statement) || statement.isExported !== true) return undefined;
  return "name" in statement && typeof statement.name === "string" ? statement.name : undefined;
}
