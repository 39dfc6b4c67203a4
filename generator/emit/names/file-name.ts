import { createHash } from "node:crypto";

const longest = 80;

/** Names that Windows keeps for devices, and `index`, which the files of exports take. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/i;

/**
 * Turns any text into the name of a file or folder, without an ending: ASCII letters, digits, `_` and `-`, never a path
 * separator, a dot or a name that a file system keeps for itself.
 */
export function fileName(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9_-]/g, "-") || "_";
  if (safe.length > longest) return `${safe.slice(0, longest)}-${shortHash(text)}`;
  return kept.test(safe) ? `${safe}_` : safe;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
