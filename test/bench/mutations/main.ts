import { readSources } from "../../../generator/read/read-sources.ts";
import { openCorpus } from "../corpus.ts";
import type { ChangeKind } from "./change.ts";
import { groupBy } from "./group-by.ts";
import { httpChanges } from "./kinds/http-changes.ts";
import { jsonChanges } from "./kinds/json-changes.ts";
import { markupChanges } from "./kinds/markup-changes.ts";
import { rowChanges } from "./kinds/row-changes.ts";
import { stillChanges } from "./kinds/still-changes.ts";
import { runMutations, type Outcome } from "./run-mutations.ts";

/**
 * Changes pages without findings in one place each and prints how many changes were found, by kind of change:
 * `main.ts [SEED] [PER_KIND] [--each]`, with `--each` every change that was missed or falsely found.
 */
const [seed = "1", perKind = "30"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const kinds: readonly ChangeKind[] = [...jsonChanges, ...rowChanges, ...httpChanges, ...markupChanges, ...stillChanges];

const corpus = openCorpus();
const started = performance.now();
const sources = await readSources({ cwd: corpus.docs, docs: [corpus.docs] });
const outcomes = runMutations(sources, kinds, { seed: Number(seed), perKind: Number(perKind), perRound: 120 });
corpus.remove();

const byKind = groupBy(outcomes, ({ kind }) => kind);
console.log(`${outcomes.length} changes of ${corpus.name}, seed ${seed}\n`);
console.log("| change | made | found at its place | found in the page |\n|:--|--:|--:|--:|");
for (const [kind, made] of byKind) console.log(rowOf(kind, made));
for (const meansSomething of [true, false]) {
  const made = outcomes.filter(({ kind }) => kind.meansSomething === meansSomething);
  console.log(rowOf({ name: meansSomething ? "**all that mean something**" : "**all that mean nothing**" }, made));
}
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
if (process.argv.includes("--each")) for (const outcome of outcomes) printWrong(outcome);

function rowOf({ name }: Pick<ChangeKind, "name">, made: readonly Outcome[]): string {
  const atPlace = made.filter((outcome) => outcome.atPlace.length > 0).length;
  const inPage = made.filter(({ atPlace: own, elsewhere }) => own.length + elsewhere.length > 0).length;
  return `| ${name} | ${made.length} | ${share(atPlace, made.length)} | ${share(inPage, made.length)} |`;
}

function share(part: number, whole: number): string {
  return `${part} (${whole === 0 ? "–" : ((100 * part) / whole).toFixed(1)} %)`;
}

function printWrong({ kind, file, change, atPlace, elsewhere }: Outcome): void {
  const isRight = kind.meansSomething === atPlace.length > 0;
  if (isRight && (kind.meansSomething || elsewhere.length === 0)) return;
  console.log(`\n${kind.name}: ${file}:${change.lines.line} ${change.shown.slice(0, 200)}`);
  for (const { rule, source, message } of [...atPlace, ...elsewhere]) {
    console.log(`  ${rule} ${source.file}:${source.line} ${message}`);
  }
}
