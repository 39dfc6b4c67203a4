import type { PlainJson } from "../../model/json/plain-json.ts";
import { printLiteralKey } from "../names/print-key.ts";
import { printString } from "../names/print-string.ts";

const width = 110;

/** Prints a JSON value as a TypeScript expression: on one line where it fits, `indent` being what stands before it. */
export function printValue(value: PlainJson, indent = ""): string {
  if (typeof value === "string") return printString(value);
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? printArray(value, indent) : printObject(Object.entries(value), indent);
}

function printArray(items: readonly PlainJson[], indent: string): string {
  return printList(
    items.map((item) => printValue(item, `${indent}  `)),
    { open: "[", close: "]", space: "" },
    indent,
  );
}

function printObject(entries: readonly (readonly [string, PlainJson])[], indent: string): string {
  const members = entries.map(([key, value]) => `${printLiteralKey(key)}: ${printValue(value, `${indent}  `)}`);
  return printList(members, { open: "{", close: "}", space: " " }, indent);
}

/** The brackets of a list, and what stands inside of them when it is on one line. */
interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly space: string;
}

/** Prints the parts of an array or object, on one line where that fits and none of them has lines of its own. */
export function printList(parts: readonly string[], brackets: Brackets, indent: string): string {
  const { open, close, space } = brackets;
  if (parts.length === 0) return open + close;
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= width) return line;
  return [open, ...parts.map((part) => `${indent}  ${part},`), `${indent}${close}`].join("\n");
}
