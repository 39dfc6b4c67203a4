import { resolve } from "node:path";
import pico from "picocolors";
import { applyFixes } from "../diagnostics/apply-fixes.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { addToGroup } from "../lazy/add-to-group.ts";
import { mendFiles } from "../report/mend-files.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import { placeFile } from "../report/place-file.ts";
import { printCount } from "../report/print-count.ts";
import { printPatch } from "../report/print-patch.ts";
import type { CheckedApi } from "./check-apis.ts";
import { committer } from "./committer.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { sayAside } from "./say-aside.ts";
import { sayWaiting } from "./say-waiting.ts";
import { writeOutput } from "./write-output.ts";

interface FixedFile {
  /** Absolute. */
  readonly path: string;
  /** As it is named to the reader. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Makes the fixes of the findings, or prints them as a diff. Returns whether files were changed. */
export async function fixFiles(
  apis: readonly CheckedApi[],
  cwd: string,
  options: { readonly dryRun?: boolean; readonly color: boolean; readonly quiet?: boolean },
): Promise<boolean> {
  const fixed = apis.flatMap((api) => findFixed(api, cwd));
  if (options.dryRun === true) {
    const color = options.color && pico.isColorSupported && process.stdout.isTTY === true;
    for (const file of fixed) writeOutput(`${printPatch(file, color)}\n`);
    return false;
  }
  const byPath = new Map(fixed.map((file) => [file.path, file]));
  const [root = cwd] = apis.map(({ sources }) => sources.root);
  const { paths, diagnostics } = mendFiles([...byPath.values()], root, {
    ...(committer === undefined ? {} : { committer }),
    onWait: sayWaiting(cwd),
  });
  printDiagnostics(placeDiagnostics(diagnostics, root, cwd), sayAside);
  if (paths.length > 0 && options.quiet !== true) sayAside(`${printCount(paths.length, "file")} mended`);
  return paths.length > 0;
}

function findFixed({ sources, diagnostics }: CheckedApi, cwd: string): readonly FixedFile[] {
  const fixesByFile = new Map<string, Fix[]>();
  for (const { source, fix } of diagnostics) {
    if (fix === undefined) continue;
    addToGroup(fixesByFile, source.file, fix);
  }
  const files = [...sources.pages, ...sources.includes, ...sources.csdl];
  return files.flatMap(({ path, text }) => {
    const after = applyFixes(text, fixesByFile.get(path) ?? []);
    if (after === text) return [];
    return [{ path: resolve(sources.root, path), name: placeFile(path, sources.root, cwd), before: text, after }];
  });
}
