/** Tells whether a path names a file inside a folder on every system: plain names between `/`, no `..`, no drive. */
export function isSafePath(path: string): boolean {
  return path.split("/").every((name) => /^[A-Za-z0-9._-]+$/.test(name) && name !== "." && name !== "..");
}
