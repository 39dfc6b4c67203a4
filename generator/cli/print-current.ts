import { placeFile } from "../report/place-file.ts";
import { exitCodes } from "./exit-codes.ts";
import { say } from "./say.ts";

/** An output folder that is what the docs give, with how many files. Both folders are absolute. */
export interface CurrentOutput {
  readonly out: string;
  readonly count: number;
  readonly cwd: string;
}

/** Prints that an output folder is what the docs give. Returns the exit code. */
export function printCurrent(
  { out, count, cwd }: CurrentOutput,
  options: { readonly check?: boolean; readonly quiet?: boolean },
): number {
  const name = placeFile(out, out, cwd);
  const done = `${name}: 0 files written, 0 removed, ${count} unchanged`;
  if (options.quiet !== true) say(options.check === true ? `${name}: all ${count} files are what the docs give` : done);
  return exitCodes.clean;
}
