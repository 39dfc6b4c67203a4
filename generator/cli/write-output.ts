import { writeWhole } from "../report/write-whole.ts";

/** Writes text to a file, given by its absolute path, or without one to standard output. */
export function writeOutput(text: string, path?: string): void {
  if (path === undefined) process.stdout.write(text);
  else writeWhole(path, text);
}
