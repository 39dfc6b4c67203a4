import { outlinePage } from "../check/page-outline.ts";
import type { Page } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { OpenPages } from "./open-pages.ts";
import type { PageFacts, Records } from "./records.ts";
import type { SetTypes } from "./set-types.ts";

/** What it takes to learn the facts of an open page. */
export interface Learning {
  readonly pages: OpenPages;
  readonly types: SetTypes;
  readonly records: Records;
  /** Returns the hash of a file, by its path; empty where there is none. */
  readonly hashOf: (path: string) => string;
}

/** Returns the facts of an open page and keeps them, unless there is something in it that every run has to say again. */
export function learnFacts(path: string, { pages, types, records, hashOf }: Learning): PageFacts {
  const { page, operations } = pages.describe(path, types);
  const files = includedIn(page);
  const included = Object.fromEntries(files.map((file) => [file, hashOf(file)]));
  const said = { draft: pages.draftOf(path), outline: outlinePage(page, operations), included };
  const facts = { ...said, digest: hashBytes(JSON.stringify(said)) };
  if (![path, ...files].some(pages.isFaulty)) records.facts.keep(path, facts);
  return facts;
}

/** Returns the paths of the files that a page includes, or would if they were there. */
export function includedIn({ includes }: Page): readonly string[] {
  return includes.flatMap(({ lines, target }) => resolveInclude(lines.file, target) ?? []);
}
