import { isDeepStrictEqual } from "node:util";
import type { EmitContext } from "../emit/emit-context.ts";
import { emitModule, namesOf } from "../emit/emit-operations.ts";
import type { OperationOutline } from "../emit/outline-operation.ts";
import { printPathEntries } from "../emit/paths/path-entry.ts";
import type { PathEntry } from "../emit/paths/path-entry.ts";
import { printParts } from "../emit/routes/group-contracts.ts";
import { planRoutes, type ResourcePlan } from "../emit/routes/plan-routes.ts";
import type { RouteModuleNames } from "../emit/routes/route-module.ts";
import { sortDrift } from "../emit/tests/judge-example.ts";
import type { DriftByFile } from "../emit/tests/drift-by-file.ts";
import type { Operation } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { KnownSet } from "../recheck/recheck.ts";
import type { EmitDigest } from "./digest-emit-lookups.ts";
import type { EmitLookup } from "./emit-lookup.ts";
import type { EmitRecords, EmittedResource, PageOperations } from "./emit-records.ts";
import { noteEmitLookups } from "./note-emit-lookups.ts";
import type { OutputCollector } from "./output-collector.ts";

/** What the steps of emitting again work with. */
export interface ReemitMeans {
  readonly context: EmitContext;
  readonly known: KnownSet;
  readonly operations: ReadonlyMap<string, PageOperations>;
  readonly records: EmitRecords;
  readonly output: OutputCollector;
  /** Stands for the options, and for what else every file depends on. */
  readonly setting: string;
  /** Stands for all that can be looked up of types. */
  readonly types: string;
  readonly digest: EmitDigest;
}

/** What became of a resource. */
export interface ResourceOutcome {
  readonly plan: ResourcePlan;
  readonly emitted: EmittedResource;
}

/**
 * Emits the files of each resource, but for those that an earlier run has written: where its operations, their names, what was
 * found in them and all that printing them looked up is the same.
 */
export function reemitResources(means: ReemitMeans): readonly ResourceOutcome[] {
  const { context, records, output } = means;
  const plan = planRoutes(context);
  const keyOf = createResourceKey(means);
  const recall = createRecall(means);
  const print = createResourcePrinter(means);
  return plan.resources.map((resource) => {
    const key = keyOf(resource);
    const kept = recall(key);
    const names = kept?.modules.map(() => plan.nameModule(resource.resource)) ?? [];
    if (kept !== undefined && isDeepStrictEqual(modulesOf(kept), names)) {
      for (const { hashes } of kept.modules) output.keep(hashes);
      return { plan: resource, emitted: kept };
    }
    const emitted = print(resource, (at) => names[at] ?? plan.nameModule(resource.resource));
    records.resource.keep(key, emitted);
    return { plan: resource, emitted };
  });
}

/** Returns what the modules of a resource are called. */
export function modulesOf({ modules }: EmittedResource): readonly RouteModuleNames[] {
  return modules.map(({ names }) => names);
}

function pagesOf({ operations }: ResourcePlan): readonly string[] {
  return [...new Set(operations.map(({ outline }) => outline.page))];
}

/** Returns a function that gives a text for a resource that stands for its operations, their names and their drift. */
function createResourceKey({ context, known, operations, setting }: ReemitMeans): (resource: ResourcePlan) => string {
  const drift = sortDrift(context);
  const keyOfPage = (path: string): unknown => {
    const { digest, files = [] } = operations.get(path) ?? {};
    return [path, known.means.hashOf(path), digest, foundIn(drift?.known, files), foundIn(drift?.fresh, files)];
  };
  return (resource) => {
    const pages = pagesOf(resource).map(keyOfPage);
    const names = resource.operations.map(({ outline, name, typesName }) => [outline.id, name, typesName]);
    return hashBytes(JSON.stringify([setting, resource.resource, pages, names]));
  };
}

/** What emitting takes of findings. */
function foundIn(drift: DriftByFile | undefined, files: readonly string[]): unknown {
  return files.map((file) =>
    drift?.get(file)?.map(({ source, rule, severity, message }) => [source.line, rule, severity, message]),
  );
}

/** Returns a function that finds what an earlier run emitted of a resource, if that holds and lies where it has to. */
function createRecall({ records, output, types, digest }: ReemitMeans): (key: string) => EmittedResource | undefined {
  return (key) => {
    const kept = records.resource.find(key);
    if (kept === undefined || !kept.modules.every(({ hashes }) => output.has(hashes))) return undefined;
    if (kept.types === types) return kept;
    if (kept.digest !== digest(kept.lookups)) return undefined;
    records.resource.keep(key, { ...kept, types });
    return kept;
  };
}

type ResourcePrinter = (resource: ResourcePlan, nameModule: (at: number) => RouteModuleNames) => EmittedResource;

/** Returns a function that prints a resource. */
function createResourcePrinter(means: ReemitMeans): ResourcePrinter {
  const { context, output, types, digest } = means;
  const noted = new Set<EmitLookup>();
  const noting = noteEmitLookups(context, (lookup) => void noted.add(lookup));
  const drift = sortDrift(context);
  return (resource, nameModule) => {
    noted.clear();
    const operationOf = describeResource(resource, means);
    const parts = printParts(noting, resource, operationOf);
    const modules = parts.map((part, at) => {
      const module = { ...nameModule(at), operations: part };
      return { names: namesOf(module), hashes: output.add([...emitModule(noting, module, drift)]) };
    });
    const entries = printEntries(noting, resource, operationOf);
    const lookups = [...noted];
    const paths = hashBytes(JSON.stringify(entries));
    return { lookups, digest: digest(lookups), types, modules, paths, rest: () => entries };
  };
}

type OperationOf = (outline: OperationOutline) => Operation | undefined;

function describeResource(resource: ResourcePlan, { known: { set, means }, operations }: ReemitMeans): OperationOf {
  const paths = pagesOf(resource);
  const described = set.types.merged.rename(means.pages.describe(paths, set.types.documented).operations);
  const outlines = paths.flatMap((path) => operations.get(path)?.outlines ?? []);
  const operationByOutline = new Map(outlines.map((outline, at) => [outline, described[at]]));
  return (outline) => operationByOutline.get(outline);
}

function printEntries(
  context: EmitContext,
  { operations }: ResourcePlan,
  operationOf: OperationOf,
): readonly (readonly PathEntry[])[] {
  return operations.map(({ outline }) => {
    const operation = operationOf(outline);
    return operation === undefined ? [] : printPathEntries(operation, context);
  });
}
