import type { CheckedPages } from "../check/check-pages.ts";
import type { ShownProperty } from "../check/context/shown-property.ts";
import type { PageOutline } from "../check/page-outline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { once } from "../lazy/once.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { Lookup } from "./lookup.ts";

/** What a page by itself, with what it includes, says to the others: plain data. */
export interface PageFacts {
  readonly draft: PageDraft;
  readonly outline: PageOutline;
  /** The files that it includes or would, by path, with their hashes; empty for those that weren't there. */
  readonly included: Readonly<Record<string, string>>;
  /** Stands for all of the above. */
  readonly digest: string;
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

interface Kind<Kept> {
  readonly find: (path: string) => Kept | undefined;
  readonly keep: (path: string, kept: Kept) => void;
}

/**
 * Opens the records in a memory. `hashOf` hashes the text at a path; `context` is what else facts depend on. Facts whose
 * included files are others by now aren't found.
 */
export function openRecords(memory: PageMemory, hashOf: (path: string) => string, context: string): Records {
  const contextHash = hashBytes(context);
  const keyOf = (kind: string, path: string): string => `${kind} ${contextHash} ${hashOf(path)} ${path}`;
  const isCurrent = (hashes: Readonly<Record<string, string>>): boolean =>
    Object.entries(hashes).every(([path, hash]) => hashOf(path) === hash);
  const open = <Kept>(kind: string, { print, parse }: Form<Kept>): Kind<Kept> => ({
    find: (path) => {
      const entry = memory.find(keyOf(kind, path));
      return entry === undefined ? undefined : parse(entry.toString());
    },
    keep: (path, kept) => memory.keep(keyOf(kind, path), Buffer.from(print(kept))),
  });
  return {
    facts: open(
      "facts",
      jsonOf<PageFacts>(({ included }) => isCurrent(included)),
    ),
    result: open("result", resultForm),
    schema: open("schema", jsonOf<CsdlSchemaSyntax>()),
    verified: open("verified", jsonOf<Readonly<Record<string, string>>>()),
    set: open(
      "set",
      jsonOf<SetResult>(({ fixed }) => isCurrent(fixed)),
    ),
  };
}

/** How a record is kept as text. */
interface Form<Kept> {
  readonly print: (kept: Kept) => string;
  /** Undefined for what no longer holds. */
  readonly parse: (text: string) => Kept | undefined;
}

function jsonOf<Kept>(holds: (kept: Kept) => boolean = () => true): Form<Kept> {
  const parse = (text: string): Kept | undefined => {
    const kept = JSON.parse(text) as Kept;
    return holds(kept) ? kept : undefined;
  };
  return { print: (kept) => JSON.stringify(kept), parse };
}

/** Two lines of JSON, of which the second is parsed when it is asked for. */
const resultForm: Form<PageResult> = {
  print: ({ rest, ...result }) => `${JSON.stringify(result)}\n${JSON.stringify(rest())}`,
  parse: (text) => {
    const end = text.indexOf("\n");
    const result = JSON.parse(text.slice(0, end)) as Omit<PageResult, "rest">;
    return { ...result, rest: once(() => JSON.parse(text.slice(end + 1)) as PageRest) };
  },
};
