import type { Campaign } from "../campaign.ts";
import { gatherRegexes } from "../regexes/gather-regexes.ts";
import { tryRegex } from "../regexes/try-regex.ts";

const folders = ["generator", "templates/runtime"];

/** Runs every regular expression of the program on long texts made against it: each takes time linear in its text. */
export const regexes: Campaign = async ({ scale }) => {
  const length = Math.max(8_000, Math.round(100_000 * scale));
  const all = gatherRegexes(folders);
  const found = all.flatMap(({ place, regex }) => {
    const slow = tryRegex(regex, length);
    return slow === undefined ? [] : [`${place} on ${slow}`];
  });
  return [{ name: `regular expressions, ${length} characters`, runs: all.length, found, ok: found.length === 0 }];
};
