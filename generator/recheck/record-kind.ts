import { once } from "../lazy/once.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";

/** Records of one kind, by path and text, or by a digest in place of a path. */
export interface Kind<Kept> {
  readonly find: (path: string) => Kept | undefined;
  readonly keep: (path: string, kept: Kept) => void;
}

/** How a record is kept as text. */
export interface Form<Kept> {
  readonly print: (kept: Kept) => string;
  /** Undefined for what no longer holds. */
  readonly parse: (text: string) => Kept | undefined;
}

/**
 * Returns a function that opens the records of a kind in a memory. `hashOf` hashes the text at a path; `context` is what
 * else records depend on.
 */
export function openKinds(
  memory: PageMemory,
  hashOf: (path: string) => string,
  context: string,
): <Kept>(kind: string, form: Form<Kept>) => Kind<Kept> {
  const contextHash = hashBytes(context);
  const keyOf = (kind: string, path: string): string => `${kind} ${contextHash} ${hashOf(path)} ${path}`;
  return (kind, { print, parse }) => ({
    find: (path) => {
      const entry = memory.find(keyOf(kind, path));
      return entry === undefined ? undefined : parse(entry.toString());
    },
    keep: (path, kept) => memory.keep(keyOf(kind, path), Buffer.from(print(kept))),
  });
}

/** Records that are JSON; those that don't hold aren't found. */
export function jsonForm<Kept>(holds: (kept: Kept) => boolean = () => true): Form<Kept> {
  const parse = (text: string): Kept | undefined => {
    const kept = JSON.parse(text) as Kept;
    return holds(kept) ? kept : undefined;
  };
  return { print: (kept) => JSON.stringify(kept), parse };
}

/** Two lines of JSON, of which the second is parsed when it is asked for. */
export function restForm<Kept extends { readonly rest: () => unknown }>(): Form<Kept> {
  return {
    print: ({ rest, ...kept }) => `${JSON.stringify(kept)}\n${JSON.stringify(rest())}`,
    parse: (text) => {
      const end = text.indexOf("\n");
      const rest = once(() => JSON.parse(text.slice(end + 1)) as unknown);
      return { ...(JSON.parse(text.slice(0, end)) as object), rest } as Kept;
    },
  };
}
