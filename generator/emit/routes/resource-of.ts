import type { OperationOutline } from "../outline-operation.ts";

/**
 * Tells the resource that an operation belongs to, as a camelCase word: the type that its page is named after
 * (`intune-apps-enterprisecertificate-create` → `enterpriseCertificate`), else the first word of the page's name.
 * `spellings` maps lower-case names of types to how they are written.
 */
export function resourceOf(operation: Pick<OperationOutline, "id">, spellings: ReadonlyMap<string, string>): string {
  const page = operation.id.slice(operation.id.lastIndexOf("/") + 1).toLowerCase();
  const words = page.replace(/#\d+$/, "").split(/[^a-z0-9]+/);
  const type = words.find((word) => spellings.has(word)) ?? words[0] ?? "";
  return spellings.get(type) ?? type;
}
