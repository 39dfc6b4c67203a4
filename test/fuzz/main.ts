import { parseArgs } from "node:util";
import type { Row } from "./campaign.ts";
import { openCampaigns } from "./open-campaigns.ts";
import { printRows } from "./print-rows.ts";

// Runs campaigns and prints a row for each measure: `main.ts [--seed N] [--scale SHARE] [CAMPAIGN…]`. Exits with 1 where
// a measure is not what it has to be.
const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "1" }, scale: { type: "string", default: "1" } },
  allowPositionals: true,
});
const options = { seed: Number(values.seed), scale: Number(values.scale) };

const rows: Row[] = [];
for (const [name, campaign] of await openCampaigns(positionals)) {
  const started = performance.now();
  rows.push(...(await campaign(options)));
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
console.log(`seed ${options.seed}, scale ${options.scale}\n\n${printRows(rows)}`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
