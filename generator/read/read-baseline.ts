import { readFileSync, statSync } from "node:fs";
import type { Baseline, BaselineEntry } from "../diagnostics/baseline.ts";

/** Reads a baseline, given by its absolute path: an empty one where no file is, none where the file isn't one. */
export function readBaseline(path: string): Baseline | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { version: 1, findings: [] };
  if (!stats.isFile()) return undefined;
  const findings = parseFindings(readFileSync(path, "utf8"));
  return Array.isArray(findings) ? { version: 1, findings: findings.filter(isEntry) } : undefined;
}

function parseFindings(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Reflect.get(value, "findings") : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return typeof value === "object" && value !== null && "fingerprint" in value && "file" in value && "rule" in value;
}
