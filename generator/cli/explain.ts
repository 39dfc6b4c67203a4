import type { Command } from "commander";
import { UsageError } from "./usage-error.ts";

/** Adds `explain`: prints the documentation of a rule. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("what a rule checks, why, an example of each side, how to fix or silence it")
    .argument("<rule>", "the id of a rule, as findings name it")
    .action(explain);
}

async function explain(id: string): Promise<void> {
  const { otherRules } = await import("./other-rules.ts");
  const other = otherRules.get(id);
  if (other !== undefined) return console.log(`${id}\n\n${other}`);
  const { locateRule } = await import("../check/locate-rule.ts");
  const { explainRule } = await import("../check/explain-rule.ts");
  const { readOwnFile } = await import("../read/read-own-file.ts");
  const { printExplanation } = await import("../report/print-explanation.ts");
  const place = locateRule(id);
  const documentation = place === undefined ? undefined : explainRule(readOwnFile(place));
  if (documentation === undefined) throw new UsageError(await unknownRule(id));
  console.log(printExplanation(id, documentation));
}

async function unknownRule(id: string): Promise<string> {
  const { rules } = await import("../check/rules.ts");
  const { closest } = await import("fastest-levenshtein");
  const { otherRules } = await import("./other-rules.ts");
  const ids = [...rules.map((rule) => rule.id), ...otherRules.keys()];
  return `Unexpected rule \`${id}\`. Did you mean \`${closest(id, ids)}\`? There are:\n  ${ids.toSorted().join("\n  ")}`;
}
