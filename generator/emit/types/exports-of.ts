import { StructureKind } from "ts-morph";
import type { StatementStructures } from "ts-morph";

/** What a file exports: name → whether it is there when the code runs, not for the compiler alone. */
export type Exports = ReadonlyMap<string, boolean>;

/** Lists what declarations export. A constant and a type of one name are one export. */
export function exportsOf(statements: readonly StatementStructures[]): Exports {
  const exports = new Map<string, boolean>();
  for (const statement of statements) {
    if (!("isExported" in statement) || statement.isExported !== true) continue;
    const value = statement.kind !== StructureKind.Interface && statement.kind !== StructureKind.TypeAlias;
    for (const name of namesOf(statement)) exports.set(name, value || exports.get(name) === true);
  }
  return exports;
}

function namesOf(statement: StatementStructures): readonly string[] {
  if (statement.kind === StructureKind.VariableStatement) return statement.declarations.map(({ name }) => name);
  return "name" in statement && typeof statement.name === "string" ? [statement.name] : [];
}
