import type { Report } from "./report.ts";

/** Returns a sentence on how many findings there are: "2 errors, 1 warning in 5 pages". */
export function countFindings({ findings, summary }: Report): string {
  const infos = findings.filter((finding) => finding.severity === "info").length;
  const parts = [
    ...count(summary.errors, "error"),
    ...count(summary.warnings, "warning"),
    ...count(infos, "note"),
    ...(summary.suppressed === 0 ? [] : [`${summary.suppressed} suppressed`]),
  ];
  const found = parts.length === 0 ? "no findings" : parts.join(", ");
  return `${found} in ${summary.pages} page${summary.pages === 1 ? "" : "s"}`;
}

function count(number: number, noun: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${noun}${number === 1 ? "" : "s"}`];
}
