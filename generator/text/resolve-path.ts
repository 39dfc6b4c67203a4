import { folderOf } from "./folder-of.ts";

/** Returns what a relative path leads to from a folder, both with `/`, as far as the paths tell: `..` may remain in front. */
export function resolvePath(folder: string, path: string): string {
  let [above, below] = [folder, path];
  while (below.startsWith("../") && /[^./]$/.test(above)) [above, below] = [folderOf(above), below.slice("../".length)];
  return normalize(above === "" ? below : `${above}/${below}`);
}

function normalize(path: string): string {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
