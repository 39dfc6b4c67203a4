import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../../generator/read/sources.ts";

/** Reads the pages of folders, in the order of their paths. */
export function readPages(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:md|txt)$/.test(path))
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
  );
}
