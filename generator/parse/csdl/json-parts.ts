import type { JsonMember, JsonNode } from "../../text/json.ts";
import type { CsdlText } from "./csdl-syntax.ts";

/** Returns the members of an object; none of any other value. */
export function membersOf(node: JsonNode | undefined): readonly JsonMember[] {
  return node?.kind === "object" ? node.members : [];
}

/** Returns the members that are no control information (`$Kind`) and no annotation (`@Core.Description`, `a@b`). */
export function namedMembersOf(node: JsonNode | undefined): JsonMember[] {
  return membersOf(node).filter(({ key }) => !key.startsWith("$") && !key.includes("@"));
}

/** Returns the value of a member. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return membersOf(node).find((member) => member.key === key)?.value;
}

/** Returns the items of an array; none of any other value. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : [];
}

/** Returns a string, number or Boolean as text. */
export function scalarOf(node: JsonNode | undefined): string | undefined {
  if (!node || node.kind === "object" || node.kind === "array" || node.kind === "null") return undefined;
  return String(node.value);
}

/** Returns a string with the span between its quotes. */
export function textOfNode(node: JsonNode | undefined): CsdlText | undefined {
  return node?.kind === "string" ? { text: node.value, start: node.start + 1, end: node.end - 1 } : undefined;
}

/** Returns the key of a member with the span between its quotes. */
export function nameOf({ key, keySpan }: JsonMember): CsdlText {
  return { text: key, start: keySpan.start + 1, end: keySpan.end - 1 };
}

/** Returns whether a member is `true`; an absent one is not. */
export function isTrue(node: JsonNode | undefined, key: string): boolean {
  const value = memberOf(node, key);
  return value?.kind === "boolean" && value.value;
}
