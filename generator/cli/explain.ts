import type { Command } from "commander";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Adds `explain`: prints the documentation of a rule, or without one, which there are. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("what a rule checks, why, an example of each side, how to fix or silence it")
    .argument("[rule]", "the id of a rule, as findings name it; without one, all are listed")
    .action(explain);
}

async function explain(id: string | undefined): Promise<void> {
  const { otherRules } = await import("./other-rules.ts");
  const other = otherRules.get(id ?? "");
  if (other !== undefined) return say(`${id}\n\n${other}`);
  const { ruleIds } = await import("./rule-ids.ts");
  if (id === undefined) return say(ruleIds().join("\n"));
  const { locateRule } = await import("../check/locate-rule.ts");
  const place = locateRule(id);
  if (place === undefined) throw new UsageError(await unknownRule(id, ruleIds()));
  const { explainRule } = await import("../check/explain-rule.ts");
  const { readOwnFile } = await import("../read/read-own-file.ts");
  const { printExplanation } = await import("../report/print-explanation.ts");
  const documentation = explainRule(readOwnFile(place));
  if (documentation === undefined) throw new Error(`The file of the rule ${id} has no documentation.`);
  say(printExplanation(id, documentation));
}

async function unknownRule(id: string, known: readonly string[]): Promise<string> {
  const { nearRules } = await import("./near-rules.ts");
  const near = nearRules(id, known).map((one) => `\`${one}\``);
  const advice = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  return `Unexpected rule \`${id}\`, expected an id that findings name.${advice} \`markdrift explain\` lists them all.`;
}
