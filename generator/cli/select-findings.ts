import { resolve } from "node:path";
import { applyBaseline, updateBaseline } from "../diagnostics/baseline.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import { compareDiagnostics } from "../diagnostics/compare-diagnostics.ts";
import { fingerprintsOf } from "../diagnostics/fingerprint.ts";
import { entryAt } from "../read/entry-at.ts";
import { pathFrom } from "../read/path-from.ts";
import { readBaseline } from "../read/read-baseline.ts";
import { printCount } from "../report/print-count.ts";
import type { Finding } from "../report/report.ts";
import { writeWhole } from "../report/write-whole.ts";
import { printJson } from "../text/print-json.ts";
import type { CheckedApi } from "./check-apis.ts";
import type { Plan } from "./plan-runs.ts";
import { sayAside } from "./say-aside.ts";
import { baselinePath } from "./sort-drift.ts";
import { UsageError } from "./usage-error.ts";

/** Which findings are reported. */
export interface Selection {
  readonly only?: readonly string[];
  readonly staged?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly quiet?: boolean;
}

/** The findings to report, in order, and how many the baseline held back. */
export interface Selected {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
}

/** Selects the findings in the files asked for that no baseline knows, and keeps the baseline up to date. */
export async function selectFindings(apis: readonly CheckedApi[], plan: Plan, options: Selection): Promise<Selected> {
  const sorted = apis.flatMap((api) => api.placed).toSorted(compareDiagnostics);
  const fingerprints = fingerprintsOf(sorted);
  const all = sorted.map((diagnostic, at) => ({ ...diagnostic, fingerprint: fingerprints[at] ?? "" }));
  const isAsked = await askedFiles(plan.cwd, options);
  const asked = all.filter((finding) => isAsked(finding.source.file));
  const path = baselineOf(plan, options);
  if (path === undefined) return { findings: asked, suppressed: 0 };
  return holdBack({ all, asked, isAsked, path }, options);
}

async function askedFiles(cwd: string, { only, staged }: Selection): Promise<(file: string) => boolean> {
  if (only === undefined && staged !== true) return () => true;
  const missing = (only ?? []).find((file) => entryAt(resolve(cwd, file)) === undefined);
  if (missing !== undefined) throw new UsageError(`Nothing at \`${missing}\`, expected --only with files of the docs`);
  const ofGit = staged === true ? (await import("../read/read-staged.ts")).readStaged(cwd).keys() : [];
  const paths = [...(only ?? []).map((file) => resolve(cwd, file)), ...ofGit];
  const files = new Set(paths.map((path) => pathFrom(cwd, path)));
  return (file) => files.has(file);
}

function baselineOf(plan: Plan, options: Selection): string | undefined {
  const path = baselinePath(plan, options.baseline);
  if (path !== undefined || options.updateBaseline !== true) return path;
  throw new UsageError("--update-baseline needs to know the file: give --baseline, or `baseline` in the configuration");
}

interface Baselined {
  readonly all: readonly Finding[];
  readonly asked: readonly Finding[];
  readonly isAsked: (file: string) => boolean;
  readonly path: string;
}

function holdBack({ all, asked, isAsked, path }: Baselined, options: Selection): Selected {
  if (options.updateBaseline === true) writeBaseline(path, updateBaseline(all));
  const before = readBaseline(path);
  if (before === undefined) throw new UsageError(`\`${path}\` is no baseline: write one with --update-baseline`);
  const { diagnostics, known, gone, baseline } = applyBaseline(asked, before, isAsked);
  if (gone.length > 0) {
    writeBaseline(path, baseline);
    if (options.quiet !== true)
      sayAside(`${printCount(gone.length, "finding")} of the baseline gone; it was shortened`);
  }
  const fresh = new Set(diagnostics);
  return { findings: asked.filter((finding) => fresh.has(finding)), suppressed: known };
}

function writeBaseline(path: string, baseline: Baseline): void {
  writeWhole(path, `${printJson(baseline, 2)}\n`);
}
