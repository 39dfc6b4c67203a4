import type { PlainJson } from "../../model/json/plain-json.ts";
import { printField } from "../names/print-field.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { arrayBrackets, objectBrackets, ownLines, placeWithin, printList } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";
import { printString } from "../names/print-string.ts";

/** Prints a JSON value as a TypeScript expression: on one line where it fits. */
export function printValue(value: PlainJson, place: Place): string {
  if (typeof value === "string") return printString(value);
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? printArray(value, place) : printObject(Object.entries(value), place);
}

function printArray(items: readonly PlainJson[], place: Place): string {
  const inner = placeWithin(place);
  return printItems(
    items.map((item) => printValue(item, inner)),
    items,
    place,
  );
}

/** Prints the items of an array, given as text and value: those of a table stand on lines of their own. */
export function printItems(texts: readonly string[], items: readonly PlainJson[], place: Place): string {
  return printList(texts, arrayBrackets, isTable(items) ? ownLines(place) : place);
}

/** A table has several rows of several cells: all arrays, or all objects. */
function isTable(items: readonly PlainJson[]): boolean {
  const isRow = Array.isArray(items[0]) ? isLongArray : isLargeObject;
  return items.length > 1 && items.every(isRow);
}

function isLongArray(value: PlainJson): boolean {
  return Array.isArray(value) && value.length > 1;
}

function isLargeObject(value: PlainJson): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 1;
}

function printObject(entries: readonly (readonly [string, PlainJson])[], place: Place): string {
  const members = entries.map(([name, value]) => {
    const key = printLiteralKey(name);
    const inner = placeWithin(place, `${key}: `);
    return printField(key, printValue(value, inner), placeWithin(place));
  });
  return printList(members, objectBrackets, place);
}
