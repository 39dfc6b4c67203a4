import { resolve } from "node:path";
import { applyBaseline } from "../diagnostics/baseline.ts";
import { compareDiagnostics } from "../diagnostics/compare-diagnostics.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Drift } from "../emit/emit-options.ts";
import { readBaseline } from "../read/read-baseline.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import type { Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/** Returns the baseline that a command line or the configuration names, absolute. */
export function baselinePath({ cwd, folder, config }: Plan, baseline: string | undefined): string | undefined {
  if (baseline !== undefined) return resolve(cwd, baseline);
  return config.baseline === undefined ? undefined : resolve(folder, config.baseline);
}

/** Sorts findings, named from `root`, into those that the baseline knows and the others; without one, all are others. */
export function sortDrift(
  found: readonly Diagnostic[],
  root: string,
  { cwd, path }: { readonly cwd: string; readonly path: string | undefined },
): Drift {
  if (path === undefined) return { known: [], fresh: found };
  const baseline = readBaseline(path);
  if (baseline === undefined)
    throw new UsageError(`\`${path}\` is no baseline: write one with check --update-baseline`);
  const placed = placeDiagnostics(
    found.map((diagnostic) => ({ ...diagnostic, found: diagnostic })),
    root,
    cwd,
  );
  const sorted = placed.toSorted(compareDiagnostics);
  const fresh = new Set<Diagnostic>(applyBaseline(sorted, baseline).diagnostics);
  return {
    known: sorted.filter((diagnostic) => !fresh.has(diagnostic)).map((diagnostic) => diagnostic.found),
    fresh: sorted.filter((diagnostic) => fresh.has(diagnostic)).map((diagnostic) => diagnostic.found),
  };
}
