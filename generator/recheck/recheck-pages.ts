import { checkPages, type CheckedPages } from "../check/check-pages.ts";
import type { Surroundings } from "../check/context/surroundings.ts";
import { addToGroup } from "../lazy/add-to-group.ts";
import type { Property } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Digest } from "./digest-lookups.ts";
import type { SetFacts } from "./gather-set-facts.ts";
import { includedIn } from "../set/said-on-page.ts";
import type { Lookup } from "./lookup.ts";
import type { Means } from "./means.ts";
import { noteLookups, noteTypeLookups } from "./note-lookups.ts";
import type { PageRest, PageResult } from "./records.ts";

/** How pages are checked anew. */
export interface PageCheck {
  /** What earlier runs left, by path. */
  readonly recalled: ReadonlyMap<string, PageResult>;
  readonly digest: Digest;
  /** By path, the digests of the results that are known to hold in the set. */
  readonly verified: Readonly<Record<string, string>>;
}

/** Returns what checking each page comes to. Those of which earlier runs left no result are opened: theirs is kept. */
export function recheckPages(
  set: SetFacts,
  { recalled, digest, verified }: PageCheck,
  means: Means,
): readonly PageResult[] {
  const checkOne = createPageCheck(set, digest, means);
  const results = set.outlines.map(({ file }) => recalled.get(file) ?? checkOne(file));
  const current = Object.fromEntries(set.outlines.map(({ file }, at) => [file, results[at]?.digest ?? ""]));
  const isNew = set.outlines.some(({ file }) => verified[file] !== current[file]);
  if (isNew) means.records.verified.keep(set.digest, current);
  return results;
}

/** Returns a function that checks a page, and keeps what that comes to. */
function createPageCheck(
  { types, around, settings }: SetFacts,
  digest: Digest,
  { pages, records }: Means,
): (path: string) => PageResult {
  let noted = new Set<Lookup>();
  const note = (lookup: Lookup): void => void noted.add(lookup);
  const [noting, documented] = [noteLookups(around, note), noteTypeLookups(types.documented, note)];
  return (path) => {
    noted = new Set();
    const described = pages.describe([path], documented);
    const operations = types.merged.rename(described.operations);
    const checked = checkPages({ ...described, operations }, noting, settings);
    const { found, spellings, strayLinks, shown, borneOut } = checked;
    const files = [...described.pages.flatMap(includedIn), ...filesIn(found)];
    for (const file of files) if (file !== path) noted.add(`file ${file}`);
    const told = { spellings, strayLinks, shown: nameShown(shown, around), borneOut: nameProperties(borneOut, around) };
    const rest = { ...told, lookups: [...noted] };
    const result = { found, digest: digest(rest.lookups), told: hashBytes(JSON.stringify(told)), rest: () => rest };
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

function nameShown(shown: CheckedPages["shown"], { types }: Surroundings): PageRest["shown"] {
  return [...shown].map(([property, one]) => ({
    type: types.ownerOf(property) ?? "",
    property: property.name,
    ...one,
  }));
}

function nameProperties(properties: Iterable<Property>, { types }: Surroundings): PageRest["borneOut"] {
  const names = new Map<string, string[]>();
  for (const property of properties) addToGroup(names, types.ownerOf(property) ?? "", property.name);
  return [...names];
}
