import { outlinePage, type PageOutline } from "../check/page-outline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Operation, Page } from "../model/api-model.ts";
import { describePages, readPages, type ModelOptions } from "../model/build-model.ts";
import type { PageReading } from "../model/page-reading.ts";
import { marksOfSketch } from "../model/operations/operation-marks.ts";
import { sketchOperations } from "../model/operations/sketch-operations.ts";
import { markPage } from "../model/pages/mark-page.ts";
import { draftPage } from "../model/types/draft-page.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { Sources } from "../read/sources.ts";
import type { Lookup } from "./lookup.ts";
import { noteTypeLookups } from "./note-lookups.ts";
import { parseSome, type ParseRequest } from "./parse-some.ts";
import type { SetTypes } from "./set-types.ts";

/** The pages that a run reads anew. */
export interface OpenPages {
  /** Parses and reads the pages at some paths, but for those that are open already. */
  readonly open: (paths: ReadonlySet<string>) => Promise<void>;
  /** Returns what an open page says by itself. */
  readonly saidOn: (path: string) => SaidOnPage;
  /** Returns an open page with its operations, once it is known which types there are. */
  readonly describe: (path: string, types: SetTypes) => DescribedPage;
  /** What in the open pages, and in what they include, couldn't be read as it stands. */
  readonly faults: () => readonly Diagnostic[];
  /** Returns whether a file is among those. */
  readonly isFaulty: (path: string) => boolean;
}

/** What a page says by itself, whatever types there are. */
export interface SaidOnPage {
  readonly draft: PageDraft;
  readonly outline: PageOutline;
  /** The paths of the files that it includes, or would if they were there. */
  readonly includes: readonly string[];
}

/** A page with its operations, and what reading them looked up. */
export interface DescribedPage {
  readonly page: Page;
  readonly operations: readonly Operation[];
  readonly lookups: ReadonlySet<Lookup>;
}

interface OpenPage {
  readonly reading: PageReading;
  readonly said: SaidOnPage;
  described?: DescribedPage;
}

/** Prepares for opening pages of what was read. */
export function openPages(sources: Sources, request: ParseRequest & { readonly model: ModelOptions }): OpenPages {
  const opened = new Map<string, OpenPage>();
  const faults: Diagnostic[] = [];
  const faulty = new Set<string>();
  const find = (path: string): OpenPage => {
    const page = opened.get(path);
    if (page === undefined) throw new Error(`Page ${path} isn't open`);
    return page;
  };
  return {
    open: async (paths) => {
      const files = sources.pages.filter(({ path }) => paths.has(path) && !opened.has(path));
      if (files.length === 0) return;
      const syntax = await parseSome(files, sources, request);
      for (const fault of syntax.faults ?? []) {
        faults.push(fault);
        faulty.add(fault.source.file);
      }
      for (const reading of readPages(syntax.pages, request.model)) {
        opened.set(reading.file, { reading, said: readSaid(reading) });
      }
    },
    saidOn: (path) => find(path).said,
    describe: (path, types) => {
      const page = find(path);
      page.described ??= describe(page.reading, types);
      return page.described;
    },
    faults: () => faults,
    isFaulty: (path) => faulty.has(path),
  };
}

function readSaid(reading: PageReading): SaidOnPage {
  const marks = markPage(reading);
  return {
    draft: draftPage(reading),
    outline: outlinePage(
      marks,
      sketchOperations(reading).flatMap((sketch) => marksOfSketch(sketch) ?? []),
    ),
    includes: marks.includes.flatMap(({ lines, target }) => resolveInclude(lines.file, target) ?? []),
  };
}

function describe(reading: PageReading, { documented, merged }: SetTypes): DescribedPage {
  const lookups = new Set<Lookup>();
  const { operations, pages } = describePages(
    [reading],
    noteTypeLookups(documented, (lookup) => void lookups.add(lookup)),
  );
  const [page] = pages;
  if (page === undefined) throw new Error(`Page ${reading.file} has no description`);
  return { page, operations: merged.rename(operations), lookups };
}
