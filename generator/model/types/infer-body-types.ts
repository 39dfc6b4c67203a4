import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import type { OnPage, PageDraft } from "./page-draft.ts";
import type { StructuredSketch } from "./sketch.ts";

/**
 * Infers the types that have no page of their own and are known from the request-body table of a page that creates or
 * updates them.
 */
export function inferBodyTypes(drafts: readonly PageDraft[], names: TypeNames): readonly OnPage<StructuredSketch>[] {
  return drafts.flatMap((page) => {
    const { bodyType } = page;
    if (bodyType === undefined) return [];
    const isDeclared = bodyType.names.some((name) => resolveTypeName(names, name, page) !== undefined);
    return isDeclared ? [] : [{ ...bodyType.sketch, page }];
  });
}
