import { readFileSync } from "node:fs";

/** Reads a file of this program. */
export function readOwnFile(place: URL): string {
  return readFileSync(place, "utf8");
}
