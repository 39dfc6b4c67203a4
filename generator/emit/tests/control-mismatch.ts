import type { PlainJson } from "../../model/json/plain-json.ts";
import { printJson } from "../../text/print-json.ts";

/** What control information is, where generated code says so: see `odata.hbs`. */
const controlTypes: ReadonlyMap<string, string> = new Map([
  ["@odata.context", "string"],
  ["@odata.count", "number"],
  ["@odata.deltaLink", "string"],
  ["@odata.editLink", "string"],
  ["@odata.etag", "string"],
  ["@odata.id", "string"],
  ["@odata.nextLink", "string"],
  ["@odata.readLink", "string"],
  ["@odata.type", "string"],
]);

/** Finds control information of an object that its generated type doesn't allow, as a sentence. */
export function controlMismatch(value: PlainJson): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const wanted = controlTypes.get(key);
    if (wanted !== undefined && typeof member !== wanted) return `${print(member)} is no \`${key}\``;
    if (key.endsWith("@odata.bind") && !isReference(member)) return `${print(member)} is no reference for \`${key}\``;
    if (key === "@removed" && !isRemoved(member)) return `${print(member)} is no \`@removed\``;
  }
  return undefined;
}

function isReference(value: PlainJson): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

function isRemoved(value: PlainJson): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, member]) => key === "reason" && typeof member === "string");
}

function print(value: PlainJson): string {
  return printJson(value).slice(0, 40);
}
