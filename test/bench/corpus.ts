import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Pages to measure on, in a temporary folder that `remove` deletes. */
export interface Corpus {
  readonly name: string;
  readonly docs: string;
  /** The service's own metadata, where the pages come with it. */
  readonly csdl?: string;
  readonly remove: () => void;
}

/** A thousand pages, and ten times as many for what grows, within minutes. */
const COPIES = 100;

const unpack = new URL("../../../shared/tools/unpack-corpus", import.meta.url).pathname;
const docsInput = new URL("../../docs-input", import.meta.url).pathname;

/** Unpacks the real pages where they lie beside the project; elsewhere makes some from the repository's own. */
export function openCorpus(): Corpus {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true });
  if (!existsSync(unpack)) return { name: `${COPIES} copies of docs-input`, docs: copyPages(folder, COPIES), remove };
  execFileSync(unpack, [folder]);
  return { name: "Graph v1.0 of July 2021", docs: join(folder, "v1.0"), csdl: join(folder, "csdl-v1.0.xml"), remove };
}

/** Copies the beta pages of `docs-input/` side by side, each copy in a folder of its own, and returns the root. */
function copyPages(folder: string, copies: number): string {
  const root = join(folder, "docs");
  for (let copy = 0; copy < copies; copy += 1) {
    const target = join(root, `copy-${copy}`);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(join(docsInput, "beta")))
      cpSync(join(docsInput, "beta", name), join(target, name), { recursive: true });
  }
  return root;
}
