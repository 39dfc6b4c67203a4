import type { EmittedFile } from "../emit/emitted-file.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { placeFile } from "../report/place-file.ts";
import { printCount } from "../report/print-count.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { say } from "./say.ts";

/** What was emitted, where to, and the folder that messages name files from. Both absolute. */
export interface OutputToWrite {
  readonly files: readonly EmittedFile[];
  readonly out: string;
  readonly cwd: string;
}

/** Writes an output folder and prints what was done, or why not. Returns the exit code. */
export async function writeOutputFolder(
  { files, out, cwd }: OutputToWrite,
  options: { readonly force?: boolean; readonly quiet?: boolean },
): Promise<number> {
  const { writeFiles } = await import("../report/write-files.ts");
  const { written, removed, unchanged, diagnostics } = writeFiles(files, out, { force: options.force === true });
  printDiagnostics(diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, out, cwd)));
  if (diagnostics.length > 0) return exitCodes.drift;
  if (options.quiet !== true) {
    const name = placeFile(out, out, cwd);
    say(`${name}: ${printCount(written.length, "file")} written, ${removed.length} removed, ${unchanged} unchanged`);
  }
  return exitCodes.clean;
}
