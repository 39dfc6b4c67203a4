import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addToGroup } from "../lazy/add-to-group.ts";
import type { ApiModel } from "../model/api-model.ts";
import { describePages, readPages, type ModelOptions } from "../model/build-model.ts";
import type { PageReading } from "../model/page-reading.ts";
import { noteUses, usesOf } from "../model/page-reading.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import { draftPage } from "../model/types/draft-page.ts";
import type { TypeLookup } from "../model/types/type-index.ts";
import { parseInThreads } from "../parse/parse-in-threads.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import type { ObservePage, ParseCompanions } from "../parse/parse-sources.ts";
import { rememberTrees } from "../parse/remember-trees.ts";
import { rememberPages } from "../read/cache/remember-pages.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { SourceFile, Sources } from "../read/sources.ts";
import { areHeld } from "./are-held.ts";
import { createParseSome } from "./parse-some.ts";

/** How pages are opened. */
export interface OpenRequest {
  readonly parse?: ParseOptions;
  /** How many threads parse; one by default. */
  readonly jobs?: number;
  readonly memory?: PageMemory;
  readonly model?: ModelOptions;
  readonly observePage?: ObservePage;
  /** All pages are held as long as the run lasts; by default where they are few enough. */
  readonly holds?: boolean;
}

/** The pages of a set, as a run opens them. */
export interface OpenPages {
  /** Opens the pages at some paths, and returns what a listener makes of each: what it says by itself. */
  readonly open: <Said>(paths: readonly string[], listen: Listen<Said>) => Promise<ReadonlyMap<string, Said>>;
  /** Describes the pages at some paths, in their order, once it is known which types there are. */
  readonly describe: (paths: readonly string[], types: TypeLookup) => DescribedPages;
  /** Lets go of pages that are described: whoever asks again has them read again. */
  readonly close: (paths: readonly string[]) => void;
  /** Parts pages into lots that are to be described, and let go of, together. */
  readonly lots: (paths: readonly string[]) => readonly (readonly string[])[];
  /** What in the pages opened so far, and in what they include, couldn't be read as it stands. */
  readonly faults: () => readonly Diagnostic[];
  /** Returns whether a file is among those. */
  readonly isFaulty: (path: string) => boolean;
}

/** Makes something of a page that is open for now. */
export type Listen<Said> = (page: PageReading, draft: PageDraft) => Said;

export type DescribedPages = Pick<ApiModel, "operations" | "pages">;

/** Few enough pages that what they take is little beside what is kept of all. */
const LOT = 50;

/**
 * Prepares for opening pages of what was read. Where they are too many to be held, each is let go of once it has said what
 * it says by itself, and restored from a memory to be described.
 */
export function openPages(sources: Sources, request: OpenRequest): OpenPages {
  const { holds: isHeld = areHeld(sources.pages) } = request;
  const memory = request.memory ?? (isHeld ? undefined : rememberPages());
  const fileByPath = new Map(sources.pages.map((file) => [file.path, file]));
  const filesAt = (paths: readonly string[]): SourceFile[] => paths.flatMap((path) => fileByPath.get(path) ?? []);
  const parseSome = createParseSome(sources, request.parse);
  const held = new Map<string, PageReading>();
  const uses = new Map<string, ReturnType<typeof usesOf>>();
  const faults = new Map<string, readonly Diagnostic[]>();
  const lots = <Item>(all: readonly Item[]): readonly (readonly Item[])[] => (isHeld ? [all] : cutIntoLots(all));
  const read = (files: readonly SourceFile[], companions: ParseCompanions): readonly PageReading[] => {
    const syntax = parseSome(files, { ...companions, memory });
    noteFaults(faults, syntax.faults ?? []);
    return readPages(syntax.pages, request.model ?? {});
  };
  const reopen = (files: readonly SourceFile[]): readonly PageReading[] => {
    const readings = read(files, {});
    for (const reading of readings) {
      const known = uses.get(reading.file);
      if (known === undefined) draftPage(reading);
      else noteUses(reading, known);
    }
    return readings;
  };
  return {
    open: async (paths, listen) => {
      const files = filesAt(paths);
      const trees = isHeld && request.jobs !== undefined ? rememberTrees() : undefined;
      const includes = files.length === sources.pages.length ? sources.includes : [];
      await parseInThreads([...files, ...includes], { ...request, memory, trees });
      const all = lots(files).flatMap((lot, at) => {
        const observePage = countTurns(request.observePage, at * LOT, files.length);
        return read(lot, { trees, observePage }).map((reading) => {
          const said = listen(reading, draftPage(reading));
          if (isHeld) held.set(reading.file, reading);
          else uses.set(reading.file, usesOf(reading));
          return [reading.file, said] as const;
        });
      });
      return new Map(all);
    },
    describe: (paths, types) => {
      const known = new Map(reopen(filesAt(paths.filter((path) => !held.has(path)))).map((page) => [page.file, page]));
      return describePages(
        paths.flatMap((path) => held.get(path) ?? known.get(path) ?? []),
        types,
      );
    },
    close: (paths) => {
      for (const path of paths) held.delete(path);
    },
    lots,
    faults: () => [...sources.pages, ...sources.includes].flatMap(({ path }) => faults.get(path) ?? []),
    isFaulty: (path) => faults.has(path),
  };
}

function cutIntoLots<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(all.length / LOT) }, (_, at) => all.slice(at * LOT, (at + 1) * LOT));
}

/** Counts the pages of a lot on from those before it. */
function countTurns(observe: ObservePage | undefined, before: number, of: number): ObservePage | undefined {
  if (observe === undefined) return undefined;
  return ({ file, turn }, parse) => observe({ file, turn: before + turn, of }, parse);
}

function noteFaults(known: Map<string, readonly Diagnostic[]>, found: readonly Diagnostic[]): void {
  const byFile = new Map<string, Diagnostic[]>();
  for (const fault of found) addToGroup(byFile, fault.source.file, fault);
  for (const [file, faults] of byFile) known.set(file, faults);
}
