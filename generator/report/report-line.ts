import { printSafe } from "../text/print-safe.ts";
import type { Finding, Report } from "./report.ts";

/**
 * Prints a report for editors, a finding a line and nothing else: `file:line:column: severity: message [rule]`, lines
 * and columns from 1, nothing in it that could end the line. A problem matcher of Visual Studio Code reads it with
 *
 * ```json
 * {
 *   "owner": "markdrift",
 *   "fileLocation": ["relative", "${workspaceFolder}"],
 *   "pattern": {
 *     "regexp": "^(.+?):(\\d+):(\\d+): (error|warning|info): (.+) \\[([\\w/-]+)\\]$",
 *     "file": 1, "line": 2, "column": 3, "severity": 4, "message": 5, "code": 6
 *   }
 * }
 * ```
 *
 * and Vim with `set errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m`.
 */
export function reportLine({ findings }: Report): string {
  return findings.map((finding) => `${printFinding(finding)}\n`).join("");
}

function printFinding({ source, severity, message, suggestion, rule }: Finding): string {
  const place = `${source.file}:${source.line}:${source.column}`;
  const advice = suggestion === undefined ? "" : `. ${suggestion}`;
  return printSafe(`${place}: ${severity}: ${message}${advice} [${rule}]`);
}
