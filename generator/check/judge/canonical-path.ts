import type { Segment } from "../../model/api-model.ts";

const key: Segment = { kind: "key", text: "{}", parameters: [], names: [] };
const literal = (text: string): Segment => ({ kind: "literal", text });

/**
 * Returns a path with the aliases of the service put into one form: `me` is a user, the drive of anyone is a drive, and
 * an item by its path is an item. Pages document one of them and use another in the example.
 */
export function canonicalPath(segments: readonly Segment[]): readonly Segment[] {
  return canonicalItem(canonicalDrive(canonicalUser(segments)));
}

function canonicalUser(segments: readonly Segment[]): readonly Segment[] {
  return segments[0]?.text === "me" ? [literal("users"), key, ...segments.slice(1)] : segments;
}

function canonicalDrive(segments: readonly Segment[]): readonly Segment[] {
  const [first, , third] = segments;
  if (first?.text === "drive") return [literal("drives"), key, ...segments.slice(1)];
  const owned = third?.text === "drive" && ["users", "groups", "sites"].includes(first?.text ?? "");
  return owned ? [literal("drives"), key, ...segments.slice(3)] : segments;
}

/** `root`, `root:/folder/file:` and `items/{id}:/file:` are `items/{id}`. */
function canonicalItem(segments: readonly Segment[]): readonly Segment[] {
  const [first, , third] = segments;
  if (first?.text !== "drives" || third === undefined) return segments;
  const isRoot = third.text === "root" || third.text === "root:";
  if (!isRoot && third.text !== "items") return segments;
  const start = isRoot ? 3 : 4;
  const end = segments.findIndex((segment, at) => at >= start && segment.kind !== "path");
  const head = [...segments.slice(0, 2), literal("items"), key];
  return segments.length < start ? segments : [...head, ...(end < 0 ? [] : segments.slice(end))];
}
