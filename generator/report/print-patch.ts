import { findHunks } from "./find-hunks.ts";
import { printSafe } from "../text/print-safe.ts";
import { printHunks } from "./print-hunks.ts";

/** A file and what it is to become. */
export interface FileChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Prints a change of a file as a unified diff, for a terminal. */
export function printPatch({ name, before, after }: FileChange, color: boolean): string {
  const shown = printSafe(name);
  return [`--- a/${shown}`, `+++ b/${shown}`, ...printHunks(findHunks(before, after), color)].join("\n");
}
