import { checkPages, type CheckedPages } from "../check/check-pages.ts";
import type { Surroundings } from "../check/context/surroundings.ts";
import { once } from "../lazy/once.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import { createDigests } from "./digest-lookups.ts";
import { includedIn } from "./learn-facts.ts";
import type { Lookup } from "./lookup.ts";
import { noteLookups } from "./note-lookups.ts";
import type { OpenPages } from "./open-pages.ts";
import type { PageResult, Records } from "./records.ts";
import type { SetFacts } from "./gather-set-facts.ts";

/** What it takes to tell what checking pages comes to. */
export interface Rechecking {
  readonly pages: OpenPages;
  readonly records: Records;
  /** Returns the hash of a file, by its path; empty where there is none. */
  readonly hashOf: (path: string) => string;
}

type Digest = (lookups: readonly string[]) => string;

/**
 * Returns what checking each page comes to: of those that were checked before what was found then, if all that was looked
 * up is the same. The others are checked, and what they come to is kept.
 */
export async function recheckPages(set: SetFacts, rechecking: Rechecking): Promise<readonly PageResult[]> {
  const { pages, records, hashOf } = rechecking;
  const digests = once(() => createDigests(set, hashOf));
  const digest: Digest = (lookups) => digests()(lookups);
  const paths = set.outlines.map(({ file }) => file);
  const verified = records.verified.find(set.digest) ?? {};
  const results = new Map<string, PageResult>();
  for (const path of paths) {
    const result = records.result.find(path);
    if (result === undefined) continue;
    if (verified[path] === result.digest || digest(result.lookups) === result.digest) results.set(path, result);
  }
  await pages.open(new Set(paths.filter((path) => !results.has(path))));
  const checkOne = createPageCheck(set, rechecking, digest);
  const all = paths.map((path) => results.get(path) ?? checkOne(path));
  const current = Object.fromEntries(all.map((result, at) => [paths[at], result.digest]));
  if (paths.some((path) => verified[path] !== current[path])) records.verified.keep(set.digest, current);
  return all;
}

/** Returns a function that checks a page, and keeps what that comes to. */
function createPageCheck(
  { types, around, settings }: SetFacts,
  { pages, records }: Rechecking,
  digest: Digest,
): (path: string) => PageResult {
  let noted = new Set<Lookup>();
  const noting = noteLookups(around, (lookup) => void noted.add(lookup));
  return (path) => {
    const { page, operations, lookups } = pages.describe(path, types);
    noted = new Set(lookups);
    const { found, spellings, strayLinks, shown } = checkPages({ pages: [page], operations }, noting, settings);
    for (const file of [...includedIn(page), ...filesIn(found)]) if (file !== path) noted.add(`file ${file}`);
    const told = { spellings, strayLinks, shown: nameShown(shown, around) };
    const asked = [...noted];
    const result = { found, ...told, told: hashBytes(JSON.stringify(told)), lookups: asked, digest: digest(asked) };
    records.result.keep(path, result);
    return result;
  };
}

/** The files that findings point at. */
function filesIn(found: CheckedPages["found"]): readonly string[] {
  return found
    .flatMap(({ source, related }) => [source, ...related.map((place) => place.source)])
    .map(({ file }) => file);
}

function nameShown(shown: CheckedPages["shown"], { types }: Surroundings): PageResult["shown"] {
  return [...shown].map(([property, one]) => ({
    type: types.ownerOf(property) ?? "",
    property: property.name,
    ...one,
  }));
}
