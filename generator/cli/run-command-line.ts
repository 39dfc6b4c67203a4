import { CommanderError } from "commander";
import { TemplateError } from "../emit/template-error.ts";
import { readVersion } from "../read/read-version.ts";
import { buildProgram } from "./build-program.ts";
import { exitCodes } from "./exit-codes.ts";
import { sayAside } from "./say-aside.ts";
import { sayFileFault } from "./say-file-fault.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command that `argv`, as Node gives it, names. Returns the exit code; what happened has been printed. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const version = readVersion();
  try {
    await buildProgram(version).parseAsync(argv);
    return Number(process.exitCode ?? exitCodes.clean);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (error instanceof UsageError || error instanceof TemplateError) return reportUsage(error.message);
    const fault = sayFileFault(error);
    return fault === undefined ? reportBug(error, argv, version) : reportUsage(fault);
  }
}

function reportUsage(message: string): number {
  sayAside(`markdrift: ${message}`);
  return exitCodes.usage;
}

function reportBug(error: unknown, argv: readonly string[], version: string): number {
  const command = ["markdrift", ...argv.slice(2)].join(" ");
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  sayAside("markdrift: this is a bug in markdrift. Please report it with all that follows:\n");
  sayAside(`markdrift ${version}, Node.js ${process.version}, ${process.platform} ${process.arch}`);
  sayAside(`${command}\n${stack}`);
  return exitCodes.bug;
}
