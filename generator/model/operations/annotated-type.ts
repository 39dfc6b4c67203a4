import type { Annotation } from "../../parse/syntax.ts";
import type { JsonMember, JsonNode, JsonObject } from "../../text/json.ts";
import type { Span } from "../../text/source.ts";
import type { TypeRef } from "../api-model.ts";
import { fieldOf, flagField, textField, typeFieldOf } from "../reading/annotation-fields.ts";
import type { TypeReader } from "./type-of-text.ts";
import { collectionOf, typeOfExpression } from "./type-of-text.ts";

/** A type with the span of the text that states it, in the file of the block. */
export interface StatedType {
  readonly type: TypeRef;
  readonly span: Span;
}

/** Returns the type that an annotation gives its body: `@odata.type`, a collection where `isCollection` is set. */
export function annotatedType(reader: TypeReader, annotation: Annotation | undefined): StatedType | undefined {
  const written = typeFieldOf(annotation);
  const item = written === undefined ? undefined : typeOfExpression(reader, written);
  const type = flagField(annotation, "isCollection") === true ? collectionOf(item) : item;
  const field = fieldOf(annotation, "@odata.type") ?? fieldOf(annotation, "@type");
  return type === undefined || field === undefined ? undefined : { type, span: field };
}

/**
 * Returns the type that a body names itself: its `@odata.type`, or that of what its `value` holds: one object, or the
 * first of a collection.
 */
export function selfStatedType(reader: TypeReader, root: JsonNode | undefined): StatedType | undefined {
  if (root?.kind !== "object") return undefined;
  const value = wrappedValue(root, "value");
  const own = typeMember(reader, root) ?? (value?.kind === "object" ? typeMember(reader, value) : undefined);
  if (own !== undefined || value?.kind !== "array") return own;
  const [first] = value.items;
  const item = first?.kind === "object" ? typeMember(reader, first) : undefined;
  return item && { type: `Collection(${item.type})`, span: item.span };
}

/** Returns whether a body is an envelope with the items of a collection. */
export function isCollectionEnvelope(root: JsonNode | undefined, property: string): boolean {
  return root?.kind === "object" && wrappedValue(root, property)?.kind === "array";
}

/** Returns what stands beside nothing but control information. */
function wrappedValue(root: JsonObject, property: string): JsonNode | undefined {
  const only = root.members.find(isData);
  if (only?.key !== property) return undefined;
  return root.members.some((member) => member !== only && isData(member)) ? undefined : only.value;
}

function isData({ key }: JsonMember): boolean {
  return !key.includes("@");
}

/** Returns the property that holds a collection's items, as an annotation names it. */
export function collectionPropertyOf(annotation: Annotation | undefined): string | undefined {
  return textField(annotation, "collectionProperty");
}

function typeMember(reader: TypeReader, object: JsonObject): StatedType | undefined {
  const member = object.members.find(({ key }) => key === "@odata.type");
  if (member?.value.kind !== "string") return undefined;
  const type = typeOfExpression(reader, member.value.value);
  return type === undefined ? undefined : { type, span: member.value };
}
