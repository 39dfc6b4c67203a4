import type { Property, PropertyDeclaration } from "../../model/api-model.ts";

/** Returns where a table or CSDL states a property: what is held against TypeScript. Prose and examples are no statement. */
export function statedDeclaration({ declarations, name }: Property): PropertyDeclaration | undefined {
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  return (
    declarations.find(({ origin }) => origin === "propertyTable" || origin === "relationshipTable") ??
    declarations.find(({ origin }) => origin === "csdl")
  );
}
