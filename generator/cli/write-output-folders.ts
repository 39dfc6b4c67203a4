import { placeDiagnostics } from "../report/place-diagnostics.ts";
import { placeFile } from "../report/place-file.ts";
import { printCount } from "../report/print-count.ts";
import type { Output, Written } from "../report/write-outputs.ts";
import { committer } from "./committer.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { say } from "./say.ts";
import { sayWaiting } from "./say-waiting.ts";

/** How to write output folders, and the folder that messages name files from, absolute. */
export interface WriteFolderOptions {
  readonly cwd: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** Writes output folders, all of them together, and prints what was done, or why not. Returns an exit code for each. */
export async function writeOutputFolders(
  outputs: readonly Output[],
  { cwd, force = false, quiet = false }: WriteFolderOptions,
): Promise<readonly number[]> {
  if (outputs.length === 0) return [];
  const { writeOutputs } = await import("../report/write-outputs.ts");
  const written = writeOutputs(outputs, {
    force,
    ...(committer === undefined ? {} : { committer }),
    onWait: sayWaiting(cwd),
  });
  return outputs.map(({ out }, index) => print(out, written[index], { cwd, quiet }));
}

function print(out: string, written: Written | undefined, { cwd, quiet = false }: WriteFolderOptions): number {
  if (written === undefined) return exitCodes.clean;
  printDiagnostics(placeDiagnostics(written.diagnostics, out, cwd));
  if (written.diagnostics.length > 0) return exitCodes.drift;
  const count = printCount(written.written.length, "file");
  if (!quiet)
    say(
      `${placeFile(out, out, cwd)}: ${count} written, ${written.removed.length} removed, ${written.unchanged} unchanged`,
    );
  return exitCodes.clean;
}
