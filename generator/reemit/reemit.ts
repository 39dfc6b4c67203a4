import type { EmitKind } from "../config/config.ts";
import { emitContext, type EmitContext } from "../emit/emit-context.ts";
import { emitShared } from "../emit/emit-operations.ts";
import type { EmitOptions } from "../emit/emit-options.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { loadEmitter } from "../emit/load-emitter.ts";
import type { PathEntry } from "../emit/paths/path-entry.ts";
import { joinPathEntries } from "../emit/paths/emit-paths.ts";
import { usualKinds } from "../emit/usual-kinds.ts";
import type { ModelOptions } from "../model/build-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { KnownSet } from "../recheck/recheck.ts";
import { createEmitDigest } from "./digest-emit-lookups.ts";
import { openEmitRecords } from "./emit-records.ts";
import { collectOutput } from "./output-collector.ts";
import { recallOperations } from "./recall-operations.ts";
import { modulesOf, reemitResources, type ReemitMeans, type ResourceOutcome } from "./reemit-resources.ts";

/** What to emit, and what earlier runs left. */
export interface ReemitRequest {
  readonly known: KnownSet;
  readonly records: PageMemory;
  readonly model: ModelOptions;
  /** Of kinds that can be emitted again, whole and unpacked: see `canReemit`. */
  readonly emit: EmitOptions;
  /** Stands for the templates. */
  readonly templates: string;
  /** The hashes of the files that lie in the output folder, by path. */
  readonly lying: ReadonlyMap<string, string>;
}

/** The output, as far as it isn't as it lies already. */
export interface Reemitted {
  /** In code-point order of their paths. */
  readonly files: readonly EmittedFile[];
  /** The hashes of the others, by path. */
  readonly kept: ReadonlyMap<string, string>;
}

const typeKinds: readonly EmitKind[] = ["types", "schemas", "zod"];
const operationKinds: readonly EmitKind[] = ["routes", "paths", "tests"];

/**
 * Emits what a change reaches: files that lie in the output folder as an earlier run has emitted them, from what is the same
 * now, are left. All together is what emitting a model comes to.
 */
export async function reemit(request: ReemitRequest): Promise<Reemitted> {
  const means = openMeans(request);
  for (const kind of typeKinds) await reemitTypes(means, kind);
  if (kindsOf(request.emit).some((kind) => operationKinds.includes(kind))) reemitOperations(means);
  const { files, kept } = means.output;
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), kept };
}

function reemitOperations(means: ReemitMeans): void {
  const resources = reemitResources(means);
  reemitPaths(means, resources);
  const modules = resources.flatMap(({ emitted }) => modulesOf(emitted));
  emitUnless(means, ["shared", modules], () => emitShared(means.context, modules));
}

function openMeans({ known, emit, ...request }: ReemitRequest): ReemitMeans {
  const { set, means } = known;
  const records = openEmitRecords(request.records, means.hashOf, JSON.stringify(request.model));
  const operations = recallOperations(known, records);
  const outlines = [...operations.values()].flatMap((page) => page.outlines);
  const { rename: _rename, ...merged } = set.types.merged;
  const model = { schemaVersion: 1, ...merged, operations: [], pages: [] } as const;
  const context = emitContext(model, emit, outlines);
  const output = collectOutput(request.lying, emit.traced !== false);
  const types = digestOf([set.typesDigest, outlines.flatMap(({ body }) => body ?? [])]);
  const setting = settingOf(context, request.templates);
  return { context, known, operations, records, output, setting, types, digest: createEmitDigest(context) };
}

/** What is found in the docs is looked at where it lies, and the output is the same whether it can be traced or not. */
function settingOf({ options, command, outlines }: EmitContext, templates: string): string {
  const { drift, traced: _traced, ...rest } = options;
  return digestOf([{ ...rest, kinds: kindsOf(options) }, drift !== undefined, command, templates, outlines.length > 0]);
}

function kindsOf({ kinds: asked = usualKinds }: EmitOptions): readonly EmitKind[] {
  return asked;
}

async function reemitTypes(means: ReemitMeans, kind: EmitKind): Promise<void> {
  if (!kindsOf(means.context.options).includes(kind)) return;
  const emit = await loadEmitter(kind);
  emitUnless(means, [kind, means.types], () => emit(means.context));
}

/** Where several operations claim a path and method, the first in the order of the model has it. */
function reemitPaths(means: ReemitMeans, resources: readonly ResourceOutcome[]): void {
  const { context } = means;
  if (!kindsOf(context.options).includes("paths")) return;
  emitUnless(means, ["paths", resources.map(({ emitted }) => emitted.paths)], () => {
    const byOutline = new Map(resources.flatMap(entriesByOutline));
    return [
      joinPathEntries(
        context.outlines.flatMap((outline) => byOutline.get(outline) ?? []),
        context,
      ),
    ];
  });
}

function entriesByOutline({ plan, emitted }: ResourceOutcome): readonly (readonly [object, readonly PathEntry[]])[] {
  return emitted.rest().map((ofOne, at) => [plan.operations[at]?.outline ?? {}, ofOne]);
}

/** Emits files, unless they lie there as they were emitted of the same. */
function emitUnless(
  { records, output, setting }: ReemitMeans,
  of: readonly unknown[],
  emit: () => Iterable<EmittedFile>,
): void {
  const key = digestOf([setting, ...of]);
  const known = records.files.find(key);
  if (known !== undefined && output.has(known)) output.keep(known);
  else records.files.keep(key, output.add(emit()));
}

function digestOf(said: unknown): string {
  return hashBytes(JSON.stringify(said));
}
