import { writeWhole } from "../report/write-whole.ts";
import { chunksOf } from "../text/chunks-of.ts";

/** Writes text, or its parts, to a file, given by its absolute path, or without one to standard output. */
export function writeOutput(content: string | Iterable<string>, path?: string): void {
  const chunks = typeof content === "string" ? [content] : chunksOf(content);
  if (path !== undefined) writeWhole(path, chunks);
  else for (const chunk of chunks) process.stdout.write(chunk);
}
