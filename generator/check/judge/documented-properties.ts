import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, Property, PropertyDeclaration, StructuredType } from "../../model/api-model.ts";
import { allProperties, documentedStructures, type BothSides } from "./documented-types.ts";

/** The properties of the types that both pages and CSDL declare, by who declares them. */
export interface DocumentedProperties {
  /** Of tables and of CSDL. */
  readonly both: readonly { readonly rows: readonly PropertyDeclaration[]; readonly reference: PropertyDeclaration }[];
  /** Of tables alone. */
  readonly onlyInTables: readonly OneSided[];
  readonly onlyInCsdl: readonly OneSided[];
}

interface OneSided extends BothSides<StructuredType> {
  readonly property: Property;
}

/** Sorts the properties of the types that both pages and CSDL declare. */
export const documentedProperties = rememberByObject((model: ApiModel): DocumentedProperties => {
  const both: DocumentedProperties["both"][number][] = [];
  const onlyInTables: OneSided[] = [];
  const onlyInCsdl: OneSided[] = [];
  for (const sides of documentedStructures(model)) {
    for (const property of allProperties(sides.type)) {
      const { declarations } = property;
      const reference = declarations.find(({ origin }) => origin === "csdl");
      const rows = declarations.filter(({ origin }) => origin.endsWith("Table"));
      if (reference !== undefined && rows.length > 0) both.push({ rows, reference });
      if (reference === undefined && rows.length > 0) onlyInTables.push({ ...sides, property });
      if (declarations.length > 0 && declarations.every(({ origin }) => origin === "csdl"))
        onlyInCsdl.push({ ...sides, property });
    }
  }
  return { both, onlyInTables, onlyInCsdl };
});
