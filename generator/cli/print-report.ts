import { resolve } from "node:path";
import pico from "picocolors";
import { readVersion } from "../read/read-version.ts";
import type { Report } from "../report/report.ts";
import { reporters } from "../report/reporters.ts";
import type { Format } from "../report/reporters.ts";
import { writeOutput } from "./write-output.ts";

/** Where a report goes and how it looks. */
export interface PrintOptions {
  readonly format: Format;
  readonly cwd?: string;
  readonly output?: string;
  readonly color: boolean;
}

/** Prints a report to standard output, or to a file. */
export async function printReport(report: Report, options: PrintOptions): Promise<void> {
  const print = await reporters[options.format]();
  const color = options.color && options.output === undefined && pico.isColorSupported && process.stdout.isTTY === true;
  const text = print(report, { color, version: readVersion() });
  writeOutput(text, options.output === undefined ? undefined : resolve(options.cwd ?? ".", options.output));
}
