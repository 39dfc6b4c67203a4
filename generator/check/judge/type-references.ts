import type { PropertyDeclaration, Type } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { typeNameOf } from "../context/type-name.ts";
import { tableProperties } from "./table-properties.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** A row of a table whose type isn't primitive. */
export interface TypeReference {
  readonly row: PropertyDeclaration;
  /** The name of the type, without the collection. */
  readonly name: string;
  /** Undefined where neither a page nor CSDL declares it. */
  readonly target: Type | undefined;
}

/** Returns the references to types in all tables. */
export const typeReferences = rememberInContext((context: CheckContext): readonly TypeReference[] => {
  const references: TypeReference[] = [];
  for (const { declarations } of tableProperties(context)) {
    for (const row of declarations) {
      if (row.type === undefined || !row.origin.endsWith("Table")) continue;
      const { name } = typeNameOf(row.type);
      const target = context.types.get(name);
      if (target !== undefined || !name.startsWith("Edm.")) references.push({ row, name, target });
    }
  }
  return references;
});
