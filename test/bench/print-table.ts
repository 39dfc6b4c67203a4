import type { Measure } from "./measure.ts";
import { printColumns } from "./print-columns.ts";
import type { Row } from "./row.ts";

/** Prints a line a row: time, peak memory, how it stands to its partner, and what it is to keep to. */
export function printTable(rows: readonly Row[], measures: Readonly<Record<string, Measure>>): string {
  const lines = rows.flatMap((row) => {
    const measure = measures[row.name];
    return measure === undefined ? [] : [lineOf(row, measure, row.partner && measures[row.partner.name])];
  });
  const head = ["", "seconds", "CPU", "peak MB", "against", "", "at most", ""];
  return printColumns([head, ...lines]);
}

function lineOf(row: Row, measure: Measure, partner: Measure | undefined): readonly string[] {
  const { seconds, cpuSeconds, peakMegabytes } = measure;
  const { maxMegabytes = Infinity } = row;
  const held = holdAgainst(row, measure, partner);
  const keeps = held.keeps && peakMegabytes <= maxMegabytes;
  const most = [held.most, ...(maxMegabytes === Infinity ? [] : [`${maxMegabytes} MB`])].filter((part) => part !== "");
  return [
    row.name,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMegabytes.toFixed(0),
    row.partner?.name ?? "",
    held.value,
    most.join(", "),
    most.length === 0 ? "" : keeps ? "kept" : "MISSED",
  ];
}

interface Held {
  readonly value: string;
  readonly most: string;
  readonly keeps: boolean;
}

function holdAgainst({ partner: rule }: Row, { seconds }: Measure, partner: Measure | undefined): Held {
  if (rule === undefined || partner === undefined) return { value: "", most: "", keeps: true };
  if ("times" in rule) {
    const times = seconds / partner.seconds;
    return { value: `× ${times.toFixed(3)}`, most: `× ${rule.times}`, keeps: times <= rule.times };
  }
  const more = (seconds - partner.seconds) * 1000;
  return { value: `+ ${more.toFixed(0)} ms`, most: `+ ${rule.moreMs} ms`, keeps: more <= rule.moreMs };
}
