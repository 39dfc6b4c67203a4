import type { Campaign } from "../campaign.ts";
import { countRuns } from "../count-runs.ts";
import { openProject } from "../writing/open-project.ts";
import { tryFullDisk } from "../writing/try-full-disk.ts";
import { tryKills } from "../writing/try-kills.ts";
import { tryRaces } from "../writing/try-races.ts";

/**
 * Runs `generate` and kills it, fills its disk, and runs it twice at once. The output is the old one or the new one, and
 * the next run succeeds.
 */
export const writing: Campaign = async ({ seed, scale }) =>
  openProject(async (project) => [
    ...(await tryKills(project, { seed, runs: countRuns(200, scale) })),
    ...(await tryFullDisk(project.folder, countRuns(20, scale))),
    ...(await tryRaces(project, { seed, runs: countRuns(50, scale) })),
  ]);
