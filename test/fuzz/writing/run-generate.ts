import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../dist/bin/main.js", import.meta.url));

/** A run of the built program that has ended. */
export interface Ended {
  /** Nothing where it was killed. */
  readonly code: number | null;
  readonly err: string;
}

/** A run of the built program, and the promise of its end. */
export interface Started {
  readonly kill: () => void;
  readonly ended: Promise<Ended>;
}

/** Starts `generate` in a project, for types alone. */
export function startGenerate(folder: string): Started {
  const child = spawn(process.execPath, [main, "generate", "--no-cache", "--emit", "types"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on("exit", (code) => resolve({ code, err }));
  });
  return { kill: () => void child.kill("SIGKILL"), ended };
}

/** Runs `generate` to its end. */
export async function runGenerate(folder: string): Promise<Ended> {
  return startGenerate(folder).ended;
}
