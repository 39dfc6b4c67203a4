import { printColumns } from "../bench/print-columns.ts";
import type { Row } from "./campaign.ts";

/** Prints a line a row, then what each row found. */
export function printRows(rows: readonly Row[]): string {
  const head = ["", "runs", "found", "worst ms", "worst MB", ""];
  const found = rows.flatMap((row) => row.found.map((sentence) => `${row.name}: ${sentence}`));
  return [printColumns([head, ...rows.map(cellsOf)]), ...(found.length === 0 ? [] : ["", ...found])].join("\n");
}

function cellsOf({ name, runs, found, worstMs, worstMegabytes, ok }: Row): readonly string[] {
  const cells = [runs, found.length, worstMs?.toFixed(0) ?? "", worstMegabytes?.toFixed(0) ?? ""].map(String);
  return [name, ...cells, ok ? "ok" : "FAILED"];
}
