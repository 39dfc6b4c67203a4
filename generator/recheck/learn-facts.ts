import { outlinePage } from "../check/page-outline.ts";
import type { Page } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { Means } from "./means.ts";
import type { PageFacts } from "./records.ts";
import type { SetTypes } from "./set-types.ts";

/** Returns the facts of an open page and keeps them, unless there is something in it that every run has to say again. */
export function learnFacts(path: string, types: SetTypes, { pages, records, hashOf }: Means): PageFacts {
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
