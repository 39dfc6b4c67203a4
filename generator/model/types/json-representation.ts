import type { CodeBlock } from "../../parse/syntax.ts";
import type { JsonNode, JsonObject } from "../../text/json.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import type { Writable } from "../writable.ts";
import type { RepresentedProperty, RepresentedType } from "./sketch.ts";

/** Returns the object that a JSON representation shows; of a list its first item. */
export function representedObject(block: CodeBlock): JsonObject | undefined {
  const { content } = block;
  const body = content.kind === "http" ? content.messages.at(-1)?.body : undefined;
  const value = content.kind === "json" ? content.body.json?.value : body?.json?.value;
  const shown = value?.kind === "array" ? value.items[0] : value;
  return shown?.kind === "object" ? shown : undefined;
}

/** Reads the properties of a JSON representation. Control information (`@odata.type`, `x@odata.bind`) is none. */
export function readRepresentation(
  object: JsonObject,
  block: Placed<CodeBlock>,
  file: string,
): readonly RepresentedProperty[] {
  return object.members
    .filter(({ key }) => !key.includes("@") && /^[A-Za-z_]\w*$/u.test(key))
    .map((member) => {
      const type = typeOfPlaceholder(member.value);
      const property: Writable<RepresentedProperty> = {
        name: member.key,
        source: pageRangeOf(placeOf(block, member.keySpan), file),
        typeText: textOf(member.value),
        typeSource: pageRangeOf(placeOf(block, member.value), file),
      };
      if (type !== undefined) property.type = type;
      return property;
    });
}

/** What a placeholder stands for: `"String (timestamp)"`, `1024`, `["String"]`, `{"@odata.type": "microsoft.graph.x"}`. */
function typeOfPlaceholder(value: JsonNode): RepresentedType | undefined {
  if (value.kind === "string") return wordedType(value.value);
  if (value.kind === "number") return { name: "Edm.Int32" };
  if (value.kind === "boolean") return { name: "Edm.Boolean" };
  if (value.kind === "array") return collectionOf(value.items[0]);
  return value.kind === "object" ? typeOfObject(value) : undefined;
}

function collectionOf(first: JsonNode | undefined): RepresentedType | undefined {
  const item = first === undefined ? undefined : typeOfPlaceholder(first);
  return item === undefined ? undefined : { ...item, collection: true };
}

function typeOfObject(object: JsonObject): RepresentedType | undefined {
  const type = object.members.find(({ key }) => key === "@odata.type")?.value;
  return type?.kind === "string" ? namedType(type.value) : undefined;
}

function namedType(written: string): RepresentedType | undefined {
  const name = written.trim().replace(/^#/, "");
  const item = /^collection\((.*)\)$/iu.exec(name)?.[1];
  if (item !== undefined) return { name: item.trim(), collection: true };
  return name === "" ? undefined : { name };
}

function wordedType(written: string): RepresentedType {
  const name = placeholderWords.find(({ pattern }) => pattern.test(written))?.type ?? "Edm.String";
  return /collection/iu.test(written) ? { name, collection: true } : { name };
}

const placeholderWords: readonly { readonly pattern: RegExp; readonly type: string }[] = [
  { pattern: /timestamp|date-?time/iu, type: "Edm.DateTimeOffset" },
  { pattern: /^\W*date\W*$/iu, type: "Edm.Date" },
  { pattern: /^\W*(?:edm\.)?bool/iu, type: "Edm.Boolean" },
  { pattern: /^\W*(?:edm\.)?int(?:eger)?(?:32)?\W*$/iu, type: "Edm.Int32" },
  { pattern: /int64/iu, type: "Edm.Int64" },
  { pattern: /^\W*(?:edm\.)?(?:double|number|decimal|float)/iu, type: "Edm.Double" },
  { pattern: /^\W*(?:edm\.)?(?:binary|base64)/iu, type: "Edm.Binary" },
  { pattern: /^\W*(?:edm\.)?guid/iu, type: "Edm.Guid" },
  { pattern: /^\W*(?:edm\.)?stream/iu, type: "Edm.Stream" },
  { pattern: /^\W*(?:edm\.)?duration/iu, type: "Edm.Duration" },
];

function textOf(value: JsonNode): string {
  if (value.kind === "string" || value.kind === "number" || value.kind === "boolean") return String(value.value);
  return value.kind;
}
