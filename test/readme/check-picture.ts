import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../../generator/report/build-report.ts";
import { countModel } from "../count-model.ts";
import { placeDiagnostics } from "../../generator/report/place-diagnostics.ts";
import { reportPretty } from "../../generator/report/pretty/report-pretty.ts";
import { run } from "../../generator/run.ts";
import { printTerminalSvg } from "./terminal-svg.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Where the picture lies that the README opens with. */
export const picturePath = join(project, ".github/check.svg");

/**
 * Runs the check that the README tells a reader to run, with the change that it tells them to make, and prints what a
 * terminal shows. How long the run took is no part of the picture.
 */
export async function printCheckPicture(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "markdrift-picture-"));
  cpSync(join(project, "docs-input/beta"), join(cwd, "docs-input/beta"), { recursive: true });
  const page = join(cwd, "docs-input/beta/api/intune_apps_enterprisecertificate_create.md");
  const lines = readFileSync(page, "utf8").split("\n");
  writeFileSync(page, lines.with(75, lines[75]?.replace("issuedTo", "isseudTo") ?? "").join("\n"));
  const { sources, model, diagnostics } = await run({ read: { cwd, docs: ["docs-input/beta"] }, check: {} });
  rmSync(cwd, { recursive: true });
  const findings = placeDiagnostics(diagnostics, sources.root, cwd).map((one) => ({ ...one, fingerprint: "" }));
  const report = buildReport(findings, [{ sources, counts: countModel(model) }], { cwd, suppressed: 0, durationMs: 0 });
  const output = reportPretty(report, { color: true, version: "" }).replace(", 0 ms)", ")");
  return printTerminalSvg("npx markdrift check docs-input/beta", output);
}
