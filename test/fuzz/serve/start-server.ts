import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../dist/bin/main.js", import.meta.url));
const docs = fileURLToPath(new URL("../../../docs-input/beta", import.meta.url));

/** The built program that serves `docs-input/beta`, in a process of its own. */
export interface RunningServer {
  readonly port: number;
  /** The memory that it holds, in megabytes; nothing where the system doesn't tell. */
  readonly memory: () => number | undefined;
  /** Ends it, and returns what it ended with and all that it printed to standard error. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly complaints: string }>;
}

/** A small heap is collected often, so that what is held on to shows, and does not hide among what is yet to be collected. */
const smallHeap = ["--max-old-space-size=96", "--max-semi-space-size=2"];

/** Starts the server and waits until it listens. */
export async function startServer(): Promise<RunningServer> {
  const args = [...smallHeap, main, "serve", docs, "--no-config", "--no-cache", "--port", "0"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  const port = Number(/ at http:\/\/127\.0\.0\.1:(\d+);/.exec(line)?.[1]);
  return {
    port,
    memory: () => readMemory(child.pid),
    stop: async () => {
      const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve([child.exitCode]);
      child.kill("SIGTERM");
      const [code] = (await ended) as [number | null];
      return { code, complaints };
    },
  };
}

function readMemory(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  } catch {
    return undefined;
  }
}
