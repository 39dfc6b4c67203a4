import type { PageReading } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import { isTranslated } from "./is-translated.ts";
import type { PageDraft } from "./page-draft.ts";
import { routeNames } from "./route-names.ts";
import { sketchBodyType } from "./sketch-body-type.ts";
import { sketchPage } from "./sketch-page.ts";

/** Drafts the types that a page describes or implies. What it reads of tables and code blocks is claimed. */
export function draftPage(page: PageReading): PageDraft {
  const { file, kind, namespace } = page;
  const draft: Writable<PageDraft> = {
    file,
    kind,
    namespace,
    sketches: sketchPage(page),
    routeNames: routeNames(page),
  };
  const bodyType = sketchBodyType(page);
  if (bodyType !== undefined) draft.bodyType = bodyType;
  if (hasMethods(page)) draft.hasMethods = true;
  if (isTranslated(page)) draft.translated = true;
  return draft;
}

function hasMethods({ sections }: PageReading): boolean {
  return sections.some((section) => section.role === "methods" && section.tables.length > 0);
}
