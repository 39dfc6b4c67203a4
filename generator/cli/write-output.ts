import { writeWhole } from "../report/write-whole.ts";

/** Writes text, or its parts, to a file, given by its absolute path, or without one to standard output. */
export function writeOutput(content: string | Iterable<string>, path?: string): void {
  if (path !== undefined) writeWhole(path, content);
  else for (const part of typeof content === "string" ? [content] : content) process.stdout.write(part);
}
