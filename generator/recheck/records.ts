import type { CheckedPages } from "../check/check-pages.ts";
import type { ShownProperty } from "../check/context/shown-property.ts";
import type { PageOutline } from "../check/page-outline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";

/** What a page by itself, with what it includes, says to the others: plain data. */
export interface PageFacts {
  readonly draft: PageDraft;
  readonly outline: PageOutline;
  /** The files that it includes or would, by path, with their hashes; empty for those that weren't there. */
  readonly included: Readonly<Record<string, string>>;
  /** Stands for all of the above. */
  readonly digest: string;
}

/** What checking a page came to, and as long as what that holds: plain data. */
export interface PageResult extends Omit<CheckedPages, "shown"> {
  readonly shown: readonly ShownOfType[];
  /** What was looked up: see `Lookup`. */
  readonly lookups: readonly string[];
  /** Stands for the answers to them all. */
  readonly digest: string;
  /** Stands for what the page tells of what isn't its own. */
  readonly told: string;
}

/** What checking the set came to. */
export interface SetResult {
  readonly found: readonly Diagnostic[];
  /** The files that fixes would change, by path, with their hashes: a fix counts characters from the beginning. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** What a page shows of a property that is named by its type. */
export interface ShownOfType extends ShownProperty {
  readonly type: string;
  readonly property: string;
}

/** What runs leave behind of files, by path and text. */
export interface Records {
  readonly facts: Kind<PageFacts>;
  readonly result: Kind<PageResult>;
  /** As it was parsed. */
  readonly schema: Kind<CsdlSchemaSyntax>;
  /** By the digest of what a set says: the digests of the results that hold with it, by page. */
  readonly verified: Kind<Readonly<Record<string, string>>>;
  /** By the digest of all that is told. */
  readonly set: Kind<SetResult>;
}

interface Kind<Kept> {
  readonly find: (path: string) => Kept | undefined;
  readonly keep: (path: string, kept: Kept) => void;
}

/**
 * Opens the records in a memory. `hashOf` hashes the text at a path; `context` is what else facts depend on. Facts whose
 * included files are others by now aren't found.
 */
export function openRecords(memory: PageMemory, hashOf: (path: string) => string, context: string): Records {
  const keyOf = (kind: string, path: string): string => JSON.stringify([kind, context, path, hashOf(path)]);
  const isCurrent = (hashes: Readonly<Record<string, string>>): boolean =>
    Object.entries(hashes).every(([path, hash]) => hashOf(path) === hash);
  const open = <Kept>(kind: string, holds: (kept: Kept) => boolean): Kind<Kept> => ({
    find: (path) => {
      const entry = memory.find(keyOf(kind, path));
      const kept = entry === undefined ? undefined : (JSON.parse(entry.toString()) as Kept);
      return kept !== undefined && holds(kept) ? kept : undefined;
    },
    keep: (path, kept) => memory.keep(keyOf(kind, path), Buffer.from(JSON.stringify(kept))),
  });
  return {
    facts: open<PageFacts>("facts", ({ included }) => isCurrent(included)),
    result: open<PageResult>("result", () => true),
    schema: open<CsdlSchemaSyntax>("schema", () => true),
    verified: open<Readonly<Record<string, string>>>("verified", () => true),
    set: open<SetResult>("set", ({ fixed }) => isCurrent(fixed)),
  };
}
