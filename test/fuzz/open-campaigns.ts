import { readdirSync } from "node:fs";
import type { Campaign } from "./campaign.ts";

const folder = new URL("campaigns/", import.meta.url);

/** Opens the campaigns of these names, without any all: a file of `campaigns/` each, which exports one function. */
export async function openCampaigns(names: readonly string[]): Promise<ReadonlyMap<string, Campaign>> {
  const known = readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ""))
    .toSorted();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No campaign ${unknown.join(", ")}, expected ${known.join(", ")}.`);
  const chosen = names.length === 0 ? known : names;
  return new Map(await Promise.all(chosen.map(async (name) => [name, await openCampaign(name)] as const)));
}

async function openCampaign(name: string): Promise<Campaign> {
  const exported: Readonly<Record<string, Campaign>> = await import(new URL(`${name}.ts`, folder).href);
  const [campaign] = Object.values(exported);
  if (campaign === undefined) throw new Error(`campaigns/${name}.ts exports nothing.`);
  return campaign;
}
