import type { Command } from "commander";
import { addSharedOptions } from "./shared-options.ts";
import type { ReportCommandOptions } from "./report-options.ts";

/** Adds `report`: one page to look at what was found, what was read and what changed. */
export function addReport(program: Command): void {
  const command = program
    .command("report")
    .description("write one self-contained HTML page: findings, types, operations and, with --diff, changes")
    .option("--types <files...>", "TypeScript declarations to hold against the docs")
    .option("--output <file>", "where the page goes", "markdrift-report.html")
    .option("--baseline <file>", "hold back the findings that the file lists")
    .option("--only <files...>", "report on these files, and know all")
    .option("--diff <versions...>", "OLD, or OLD and NEW as `diff` takes them: also tell what changed since OLD");
  addSharedOptions(command).action(async (paths: readonly string[], options: ReportCommandOptions) => {
    const { writeReport } = await import("./write-report.ts");
    await writeReport(paths, options);
  });
}
