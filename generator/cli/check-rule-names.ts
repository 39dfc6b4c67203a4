import type { Config } from "../config/config.ts";
import { UsageError } from "./usage-error.ts";

/** Throws where the configuration sets the severity of a rule that there isn't. */
export async function checkRuleNames({ rules = {} }: Partial<Config>): Promise<void> {
  const names = Object.keys(rules);
  if (names.length === 0) return;
  const { ruleIds } = await import("./rule-ids.ts");
  const known = ruleIds();
  const patterns = new Set(["*", ...known, ...known.map((id) => `${id.slice(0, id.indexOf("/"))}/*`)]);
  const unknown = names.find((name) => !patterns.has(name));
  if (unknown === undefined) return;
  const { nearRules } = await import("./near-rules.ts");
  const near = nearRules(unknown, [...patterns]).map((one) => `\`${one}\``);
  const advice = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  throw new UsageError(
    `Unexpected rule \`${unknown}\` under \`rules\` of the configuration, expected an id, \`area/*\` or \`*\`.${advice} \`markdrift explain\` lists the ids.`,
  );
}
