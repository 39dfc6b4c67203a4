import { printCount } from "./print-count.ts";
import type { Report } from "./report.ts";

/** Returns a sentence on how many findings there are: "2 errors, 1 warning in 5 pages". */
export function countFindings({ findings, summary }: Report): string {
  const infos = findings.filter((finding) => finding.severity === "info").length;
  const parts = [
    ...printSome(summary.errors, "error"),
    ...printSome(summary.warnings, "warning"),
    ...printSome(infos, "note"),
    ...(summary.suppressed === 0 ? [] : [`${summary.suppressed} suppressed`]),
  ];
  const found = parts.length === 0 ? "no findings" : parts.join(", ");
  return `${found} in ${printCount(summary.pages, "page")}`;
}

function printSome(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [printCount(count, noun)];
}
