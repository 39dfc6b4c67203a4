import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../campaign.ts";
import { isSame, readOutput, writeProject } from "./output-project.ts";
import type { Files } from "./output-project.ts";
import { runGenerate } from "./run-generate.ts";

const SIZE = "8m";

/**
 * Runs `generate` on a small disk with less and less room on it, from what a run takes to nothing. Where the system
 * mounts no such disk for this user, nothing runs, and the row says so.
 */
export async function tryFullDisk(folder: string, runs: number): Promise<readonly Row[]> {
  const name = "generate with the disk full";
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (!mount(disk)) return [{ name: `${name} (no right to mount one)`, runs: 0, found: [], ok: true }];
  try {
    const found = await fillUp(disk, runs);
    return [{ name, runs, found, ok: found.length === 0 }];
  } finally {
    execFileSync("umount", [disk]);
  }
}

function mount(disk: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function fillUp(disk: string, runs: number): Promise<string[]> {
  const ballast = join(disk, "ballast");
  const found: string[] = [];
  const start = freeBytes(disk);
  const fresh = await generate(disk, 2);
  const old = await generate(disk, 1);
  const takes = start - freeBytes(disk);
  for (let index = 0; index < runs; index += 1) {
    writeProject(disk, 2);
    const room = Math.floor((takes * index) / runs);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(disk) - room)));
    const full = await runGenerate(disk);
    const now = readOutput(disk);
    rmSync(ballast);
    const where = `${room} bytes free: `;
    if (!isSame(now, full.code === 0 ? fresh : old)) found.push(`${where}neither the old output nor the new one`);
    if (full.code !== 0 && !full.err.includes("the disk is full")) found.push(`${where}${full.err}`);
    if (!isSame(await generate(disk, 2), fresh)) found.push(`${where}the next run left another output`);
    await generate(disk, 1);
  }
  return found;
}

async function generate(folder: string, edition: number): Promise<Files> {
  writeProject(folder, edition);
  await runGenerate(folder);
  return readOutput(folder);
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
