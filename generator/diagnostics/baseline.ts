import type { Diagnostic } from "./diagnostic.ts";
import { fingerprintsOf } from "./fingerprint.ts";

/** Findings that are known and not reported, by fingerprint; rule and file are for the reader of the file. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
}

/** What a baseline left of the findings. */
export interface BaselineOutcome {
  /** Findings that the baseline doesn't know. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings it held back. */
  readonly known: number;
  /** Entries whose finding is gone. */
  readonly gone: readonly BaselineEntry[];
  /** The baseline without those. */
  readonly baseline: Baseline;
}

/**
 * Holds back the findings that a baseline knows. `checked` says of a file whether this run reported on it: an entry of
 * another file is kept, not counted as gone.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  checked: (file: string) => boolean = () => true,
): BaselineOutcome {
  const fingerprints = fingerprintsOf(diagnostics);
  const present = new Set(fingerprints);
  const known = new Set(baseline.findings.map((entry) => entry.fingerprint));
  const fresh = diagnostics.filter((_, at) => !known.has(fingerprints[at] ?? ""));
  const gone = baseline.findings.filter((entry) => !present.has(entry.fingerprint) && checked(entry.file));
  const dropped = new Set(gone);
  return {
    diagnostics: fresh,
    known: diagnostics.length - fresh.length,
    gone,
    baseline: { version: 1, findings: baseline.findings.filter((entry) => !dropped.has(entry)) },
  };
}

/** Returns the baseline that knows all of these findings, in their order. */
export function updateBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const fingerprints = fingerprintsOf(diagnostics);
  const findings = diagnostics.map((diagnostic, at) => ({
    fingerprint: fingerprints[at] ?? "",
    rule: diagnostic.rule,
    file: diagnostic.source.file,
  }));
  return { version: 1, findings };
}
