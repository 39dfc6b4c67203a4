import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOutput, writeProject } from "./output-project.ts";
import type { Files } from "./output-project.ts";
import { runGenerate } from "./run-generate.ts";

/** A project whose output is that of one edition of its pages, which by now are of another. */
export interface Project {
  readonly folder: string;
  readonly old: Files;
  readonly fresh: Files;
  /** Makes the fresh output the old one. */
  readonly turn: () => Project;
}

/** Makes a project in a folder of its own for a task, and removes it. */
export async function openProject<Result>(task: (project: Project) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-fuzz-"));
  try {
    const fresh = await generate(folder, 2);
    const old = await generate(folder, 1);
    return await task(turnTo(folder, 2, { old, fresh }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generate(folder: string, edition: number): Promise<Files> {
  writeProject(folder, edition);
  const { code, err } = await runGenerate(folder);
  if (code !== 0) throw new Error(`generate ended with ${code}: ${err}`);
  return readOutput(folder);
}

function turnTo(folder: string, edition: 1 | 2, { old, fresh }: Pick<Project, "old" | "fresh">): Project {
  writeProject(folder, edition);
  return { folder, old, fresh, turn: () => turnTo(folder, edition === 1 ? 2 : 1, { old: fresh, fresh: old }) };
}
