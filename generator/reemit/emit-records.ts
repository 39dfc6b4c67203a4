import type { PathEntry } from "../emit/paths/path-entry.ts";
import type { OperationOutline } from "../emit/outline-operation.ts";
import type { RouteModuleNames } from "../emit/routes/route-module.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import { jsonForm, openKinds, restForm, type Kind } from "../recheck/record-kind.ts";
import type { Lookup } from "../recheck/lookup.ts";
import type { EmitLookup } from "./emit-lookup.ts";

/** What emitting asks of the operations of a page: plain data. */
export interface PageOperations {
  /** What reading them looked up, and the files that the page includes. */
  readonly lookups: readonly Lookup[];
  /** Stands for the answers: while they and the page are the same, so are the operations. */
  readonly digest: string;
  /** The digest of what checking the page came to, which looked up the same and more. */
  readonly result: string;
  readonly outlines: readonly OperationOutline[];
  /** The files that their examples stand in. */
  readonly files: readonly string[];
}

/** The hashes of emitted files by their paths. */
export type Hashes = Readonly<Record<string, string>>;

/** What was emitted of a resource. */
export interface EmittedResource {
  readonly lookups: readonly EmitLookup[];
  /** Stands for the answers to them. */
  readonly digest: string;
  /** Stands for all answers that there may be: while it is the same, none has to be looked at. */
  readonly types: string;
  readonly modules: readonly { readonly names: RouteModuleNames; readonly hashes: Hashes }[];
  /** Stands for the entries. */
  readonly paths: string;
  /** Returns the entries in `paths.ts`, by operation. */
  readonly rest: () => readonly (readonly PathEntry[])[];
}

/** What runs that emit leave behind. */
export interface EmitRecords {
  readonly operations: Kind<PageOperations>;
  /** By a digest of the operations, their names, what was found in them and how they are emitted. */
  readonly resource: Kind<EmittedResource>;
  /** By a digest of what the files are printed from. */
  readonly files: Kind<Hashes>;
}

/** Opens the records in a memory. `hashOf` hashes the text at a path; `context` is what else operations depend on. */
export function openEmitRecords(memory: PageMemory, hashOf: (path: string) => string, context: string): EmitRecords {
  const open = openKinds(memory, hashOf, context);
  return {
    operations: open("operations", jsonForm<PageOperations>()),
    resource: open("resource", restForm<EmittedResource>()),
    files: open("files", jsonForm<Hashes>()),
  };
}
