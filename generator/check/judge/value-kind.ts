import type { JsonNode } from "../../text/json.ts";

/** What a value can be on the wire, in the words of a message. */
export type ValueKind = "string" | "number" | "boolean" | "object";

const kindByEdmName: ReadonlyMap<string, ValueKind> = new Map([
  ...["String", "Guid", "Duration", "Binary", "DateTimeOffset", "Date", "TimeOfDay"].map(
    (name) => [`Edm.${name}`, "string"] as const,
  ),
  ...["Byte", "SByte", "Int16", "Int32", "Int64", "Double", "Single", "Decimal"].map(
    (name) => [`Edm.${name}`, "number"] as const,
  ),
  ["Edm.Boolean", "boolean"],
]);

/** Returns what values of a primitive type are in JSON; undefined where it can be anything. */
export function kindOfPrimitive(name: string): ValueKind | undefined {
  return kindByEdmName.get(name);
}

/** Returns a JSON node's kind with its article: `a string`, `an array`. */
export function describeNode(node: JsonNode): string {
  if (node.kind === "null") return "null";
  return /^[ao]/.test(node.kind) ? `an ${node.kind}` : `a ${node.kind}`;
}
