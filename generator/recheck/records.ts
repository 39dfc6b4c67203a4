import type { CheckedPages } from "../check/check-pages.ts";
import type { ShownProperty } from "../check/context/shown-property.ts";
import type { PageOutline } from "../check/page-outline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { Lookup } from "./lookup.ts";
import { jsonForm, openKinds, restForm, type Kind } from "./record-kind.ts";

/** What a page by itself, with what it includes, says to the others: plain data. */
export interface PageFacts {
  readonly draft: PageDraft;
  readonly outline: PageOutline;
  /** The files that it includes or would, by path, with their hashes; empty for those that weren't there. */
  readonly included: Readonly<Record<string, string>>;
  /** Stands for all of the above. */
  readonly digest: string;
  /** Stands for what it says of types. */
  readonly draftDigest: string;
}

/** What checking a page came to. */
export interface PageResult {
  readonly found: readonly Diagnostic[];
  /** Stands for the answers to what was looked up: while they are the same, the result holds. */
  readonly digest: string;
  /** Stands for what the page tells of what isn't its own. */
  readonly told: string;
  /** What is rarely asked, and parsed then. */
  readonly rest: () => PageRest;
}

/** What a page tells of what isn't its own, and what was looked up for its check: plain data. */
export interface PageRest extends Omit<CheckedPages, "found" | "shown" | "borneOut"> {
  readonly shown: readonly ShownOfType[];
  /** By type, the names of the properties that examples of the page bear out. */
  readonly borneOut: readonly (readonly [type: string, properties: readonly string[]])[];
  readonly lookups: readonly Lookup[];
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

/**
 * Opens the records in a memory. `hashOf` hashes the text at a path; `context` is what else facts depend on. Facts whose
 * included files are others by now aren't found.
 */
export function openRecords(memory: PageMemory, hashOf: (path: string) => string, context: string): Records {
  const open = openKinds(memory, hashOf, context);
  const isCurrent = (hashes: Readonly<Record<string, string>>): boolean =>
    Object.entries(hashes).every(([path, hash]) => hashOf(path) === hash);
  return {
    facts: open(
      "facts",
      jsonForm<PageFacts>(({ included }) => isCurrent(included)),
    ),
    result: open("result", restForm<PageResult>()),
    schema: open("schema", jsonForm<CsdlSchemaSyntax>()),
    verified: open("verified", jsonForm<Readonly<Record<string, string>>>()),
    set: open(
      "set",
      jsonForm<SetResult>(({ fixed }) => isCurrent(fixed)),
    ),
  };
}
