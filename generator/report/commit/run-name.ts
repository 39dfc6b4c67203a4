import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { kill, pid } from "node:process";

/** Who works in a folder: its name says so, because a name is there at once and whole, as a file's text isn't. */
export interface RunOwner {
  readonly pid: number;
  /** When the process began, as the system counts it; 0 where it doesn't say. */
  readonly start: string;
  /** Tells machines, and containers on one, apart. */
  readonly host: string;
  /** Tells the times apart that a machine was started. */
  readonly boot: string;
}

/** What the names of folders begin with in which a run prepares what it writes. */
export const RUN_PREFIX = ".markdrift-run-";

const SHAPE = /^\.markdrift-run-(\d{1,10})-(\d{1,20})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{8}$/;

/** Returns a name for a folder of this process that no other has. */
export function newRunName(): string {
  const { start, host, boot } = describeSelf();
  return `${RUN_PREFIX}${pid}-${start}-${host}-${boot}-${randomUUID().slice(0, 8)}`;
}

/** Returns whom the name of a folder names; undefined for the name of any other folder. */
export function parseRunName(name: string): RunOwner | undefined {
  const [, id, start = "", host = "", boot = ""] = SHAPE.exec(name) ?? [];
  return id === undefined ? undefined : { pid: Number(id), start, host, boot };
}

/** Tells whether a run is at work: `unknown` for one of another machine or container. */
export function stateOfRun(owner: RunOwner): "alive" | "dead" | "unknown" {
  const self = describeSelf();
  if (owner.host !== self.host) return "unknown";
  return owner.boot === self.boot && isRunning(owner) ? "alive" : "dead";
}

function describeSelf(): Pick<RunOwner, "start" | "host" | "boot"> {
  return {
    start: readStart(pid)?.start ?? "0",
    host: shortHash([hostname(), readIfThere("/etc/machine-id"), readSpace()]),
    boot: shortHash([readIfThere("/proc/sys/kernel/random/boot_id")]),
  };
}

/** A number of a process is given out again; when it began tells the two apart. */
function isRunning(owner: RunOwner): boolean {
  const now = readStart(owner.pid);
  if (now === undefined) return hasProcess(owner.pid);
  return !now.isGone && (owner.start === "0" || owner.start === now.start);
}

function hasProcess(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Reads state and start of a process, the 3rd and 22nd fields of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function readStart(id: number): { readonly start: string; readonly isGone: boolean } | undefined {
  const stat = readIfThere(`/proc/${id}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const start = fields[19];
  return start === undefined ? undefined : { start, isGone: fields[0] === "Z" || fields[0] === "X" };
}

/** Processes have the same numbers in another space of them: https://man7.org/linux/man-pages/man7/pid_namespaces.7.html */
function readSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function shortHash(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 8);
}
