import { chmodSync } from "node:fs";
import { join } from "node:path";
import type { Proposal } from "../init/proposal.ts";
import { writeWhole } from "./write-whole.ts";

/** Writes proposed files below a repository's absolute root, hooks so that git can run them. */
export function writeProposals(root: string, proposals: readonly Proposal[]): void {
  for (const { path, text, executable } of proposals) {
    writeWhole(join(root, path), text);
    if (executable === true) chmodSync(join(root, path), 0o755);
  }
}
