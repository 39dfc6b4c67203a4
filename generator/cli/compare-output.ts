import pico from "picocolors";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { placeFile } from "../report/place-file.ts";
import { exitCodes } from "./exit-codes.ts";
import { say } from "./say.ts";
import { writeOutput } from "./write-output.ts";

/** What was emitted, where it should lie, and the folders that messages name files from. All absolute. */
export interface OutputToCompare {
  readonly files: readonly EmittedFile[];
  /** The hashes of those that lie there as they should, by path. */
  readonly kept?: ReadonlyMap<string, string>;
  readonly out: string;
  readonly root: string;
  readonly cwd: string;
}

/** Compares an output folder with what was emitted and prints how they differ. Returns the exit code. */
export async function compareOutput(
  output: OutputToCompare,
  options: { readonly color: boolean; readonly quiet?: boolean },
): Promise<number> {
  const { files, kept, out, root, cwd } = output;
  const { compareFiles } = await import("../report/compare-files.ts");
  const { printDrift } = await import("../report/print-drift.ts");
  const drifts = compareFiles(files, out, kept);
  const color = options.color && pico.isColorSupported && process.stdout.isTTY === true;
  const name = placeFile(out, out, cwd);
  const nameOutput = (path: string) => `${name}/${path}`;
  const nameSource = (file: string) => placeFile(file, root, cwd);
  if (drifts.length > 0) writeOutput(`${printDrift(drifts, { color, nameOutput, nameSource })}\n`);
  if (options.quiet !== true) say(printCount(drifts.length, files.length + (kept?.size ?? 0), name));
  return drifts.length === 0 ? exitCodes.clean : exitCodes.drift;
}

function printCount(differing: number, all: number, out: string): string {
  return differing === 0
    ? `${out}: all ${all} files are what the docs give`
    : `${out}: ${differing} of its files differ from what the docs give; run \`markdrift generate\` to write them`;
}
