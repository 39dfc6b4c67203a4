import type { DeclaredRef } from "../../model/declared/declared-api.ts";
import type { DeclaredIndex } from "../context/declared-index.ts";

/** Returns a declared type as a message says it: `string`, `Note[]`. */
export function printDeclared({ collection, item }: DeclaredRef, index: DeclaredIndex): string {
  const name = item.kind === "declared" ? (index.get(item.id)?.name ?? "unknown") : nameOf(item);
  return collection ? `${name}[]` : name;
}

function nameOf(item: Exclude<DeclaredRef["item"], { kind: "declared" }>): string {
  return item.kind === "primitive" ? item.name : "unknown";
}
