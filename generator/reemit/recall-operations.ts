import { outlineOperation } from "../emit/outline-operation.ts";
import type { Operation } from "../model/api-model.ts";
import type { Lookup } from "../recheck/lookup.ts";
import { noteTypeLookups } from "../recheck/note-lookups.ts";
import type { KnownSet } from "../recheck/recheck.ts";
import { includedIn } from "../set/said-on-page.ts";
import type { EmitRecords, PageOperations } from "./emit-records.ts";

/**
 * Returns what emitting asks of the operations of each page that has some, by path, in the order of the pages: what an earlier
 * run kept of those that are as they were; the others are described anew and kept.
 */
export function recallOperations(known: KnownSet, records: EmitRecords): ReadonlyMap<string, PageOperations> {
  const paged = known.set.outlines.map(({ file, operations }, at) => {
    return { file, operations, result: known.results[at]?.digest ?? "" };
  });
  const described = paged.flatMap(({ file, operations, result }): [string, PageOperations][] => {
    if (operations === 0) return [];
    return [[file, recallPage(file, result, { known, records }) ?? describePage(file, result, { known, records })]];
  });
  return new Map(described);
}

interface Asked {
  readonly known: KnownSet;
  readonly records: EmitRecords;
}

/** The check of a page looks up what describing it does, and more: while its result holds, nothing has to be looked at. */
function recallPage(path: string, result: string, { known, records }: Asked): PageOperations | undefined {
  const kept = records.operations.find(path);
  if (kept === undefined || kept.result === result) return kept;
  if (known.digest(kept.lookups) !== kept.digest) return undefined;
  const current = { ...kept, result };
  records.operations.keep(path, current);
  return current;
}

function describePage(path: string, result: string, { known, records }: Asked): PageOperations {
  const { set, means, digest } = known;
  const noted = new Set<Lookup>();
  const noting = noteTypeLookups(set.types.documented, (lookup) => void noted.add(lookup));
  const described = means.pages.describe([path], noting);
  for (const file of described.pages.flatMap(includedIn)) noted.add(`file ${file}`);
  const operations = set.types.merged.rename(described.operations);
  const lookups = [...noted];
  const files = [...new Set(operations.flatMap(filesOf))];
  const fresh = { lookups, digest: digest(lookups), result, outlines: operations.map(outlineOperation), files };
  records.operations.keep(path, fresh);
  return fresh;
}

function filesOf({ examples }: Operation): readonly string[] {
  const messages = examples.flatMap(({ request, responses }) => [request, ...responses]);
  return messages.map(({ source }) => source.file);
}
