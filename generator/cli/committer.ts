import { fileURLToPath } from "node:url";
import type { Committer } from "../report/commit/commit-apart.ts";

/** The program that puts files in place apart from this process; Node runs the built one only. */
export const committer: Committer | undefined = import.meta.url.endsWith(".js")
  ? { program: process.execPath, args: [fileURLToPath(new URL("../cli/commit-apart.js", import.meta.url))] }
  : undefined;
