import { checkConfig } from "../../../generator/read/check-config.ts";
import { parseJsonConfig } from "../../../generator/read/parse-json-config.ts";
import { startRandom } from "../../bench/mutations/random.ts";
import type { Campaign } from "../campaign.ts";
import { countRuns } from "../count-runs.ts";
import { mutate } from "../mutate/mutate.ts";
import { textMutations } from "../mutate/text-mutations.ts";
import { tryCase } from "../try-case.ts";

/** Reads mutated configurations: each is taken or refused with a place, in no more than two seconds. */
export const configs: Campaign = async ({ seed, scale }) => {
  const runs = countRuns(2_000, scale);
  const found: string[] = [];
  let worstMs = 0;
  for (let index = 0; index < runs; index += 1) {
    const text = mutate(config, textMutations, startRandom(seed * 1_000_003 + index));
    const { milliseconds, fault } = await tryCase(() => readConfig(text));
    worstMs = Math.max(worstMs, milliseconds);
    if (fault !== undefined) found.push(`seed ${seed}, case ${index}: ${fault}`);
    if (milliseconds > 2_000) found.push(`seed ${seed}, case ${index}: took ${milliseconds.toFixed(0)} ms`);
  }
  return [{ name: "mutated configs", runs, found, worstMs, ok: found.length === 0 }];
};

function readConfig(text: string): void {
  const raw = parseJsonConfig(text, "markdrift.config.json");
  const outcome = "value" in raw ? checkConfig(raw, "/") : { kind: "faults", diagnostics: [raw] };
  if (outcome.kind === "faults" && outcome.diagnostics.length === 0) throw new Error("Refused without a reason.");
}

const config = JSON.stringify(
  {
    apis: [
      {
        name: "beta",
        docs: ["docs/beta"],
        csdl: ["metadata.xml"],
        types: ["types.d.ts"],
        out: "generated/beta",
        package: "@example/beta",
        namespace: "microsoft.graph",
        baseUrl: "https://graph.microsoft.com/beta",
        lead: { types: "csdl", nullability: "docs", descriptions: "docs", permissions: "docs" },
      },
      { name: "v1.0", docs: ["docs/v1.0"], out: "generated/v1.0" },
    ],
    rules: { "http/content-length": "off", "page/*": "info" },
    baseline: ".markdrift-baseline.json",
    templates: "templates",
    emit: {
      kinds: ["types", "zod"],
      enums: "const",
      dates: "Date",
      brands: true,
      only: { types: ["microsoft.graph.*"] },
    },
    vocabulary: { finnish: { properties: ["Ominaisuudet"] } },
    changes: { "property/removed": "safe" },
    parser: "remark",
    cacheDir: ".cache",
  },
  undefined,
  2,
);
