import type { FileEntry, TextBlock } from "./report-data.ts";

/** How much text a block takes, in UTF-16 units: small enough to be unpacked at once when a reader wants one file. */
const BLOCK_SIZE = 400_000;

/** Parts the texts of files, in the order of their paths, into blocks; tells where each file went. */
export function textBlocks(
  paths: readonly string[],
  textOf: (file: string) => string | undefined,
): { readonly files: readonly FileEntry[]; readonly blocks: readonly TextBlock[] } {
  const blocks: (readonly [number, string])[][] = [];
  const blockByPath = new Map<string, number>();
  let room = 0;
  for (const { path, index } of inPathOrder(paths)) {
    const text = textOf(path);
    if (text === undefined) continue;
    if (room <= 0) room = blocks.push([]) && BLOCK_SIZE;
    blocks.at(-1)?.push([index, text]);
    blockByPath.set(path, blocks.length - 1);
    room -= text.length;
  }
  return { files: paths.map((path) => fileEntry(path, blockByPath.get(path))), blocks };
}

/** Files that lie together are much alike and pack well together. */
function inPathOrder(paths: readonly string[]): readonly { readonly path: string; readonly index: number }[] {
  return paths.map((path, index) => ({ path, index })).toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function fileEntry(path: string, block: number | undefined): FileEntry {
  return block === undefined ? { path } : { path, block };
}
