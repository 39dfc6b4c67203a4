import { openCorpus } from "./corpus.ts";
import { measureInTurn } from "./measure.ts";
import { openPages } from "./pages.ts";
import { printTable } from "./print-table.ts";
import { rowsOf } from "./rows.ts";

// Measures the program against its partners and prints how many times their time each command takes. --quick runs each
// once in place of five times and leaves out what takes minutes.
const isQuick = process.argv.includes("--quick");
const corpus = openCorpus();
const pages = openPages(corpus);
try {
  const rows = rowsOf(corpus, pages).filter(({ isLong }) => !isQuick || isLong !== true);
  const commands = Object.fromEntries(rows.map(({ name, command }) => [name, command]));
  const measures = measureInTurn(commands, isQuick ? 1 : 5);
  console.log(`${corpus.name}, median of ${isQuick ? 1 : 5}\n`);
  console.log(printTable(rows, measures));
} finally {
  pages.remove();
  corpus.remove();
}
