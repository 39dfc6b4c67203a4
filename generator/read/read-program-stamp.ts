import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readVersion } from "./read-version.ts";

/**
 * Returns what tells this program from others that may read a page differently: its version, and, where it isn't
 * installed but worked on, when it was last built.
 */
export function readProgramStamp(): string {
  const own = fileURLToPath(new URL("..", import.meta.url));
  if (/[\\/]node_modules[\\/]/.test(own)) return readVersion();
  return `${readVersion()} ${Math.max(newestIn(own), newestIn(join(own, "..", "templates")))}`;
}

/** Returns when the newest file in a folder changed that runs, or is emitted, in milliseconds. */
function newestIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.endsWith(".d.ts"));
  const times = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
