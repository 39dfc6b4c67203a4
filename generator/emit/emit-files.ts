import type { ApiModel } from "../model/api-model.ts";
import { emitContext } from "./emit-context.ts";
import type { EmitContext, Emitter } from "./emit-context.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { loadEmitter } from "./load-emitter.ts";
import { selectModel } from "./select-model.ts";
import { usualKinds } from "./usual-kinds.ts";

/** Emits the files of a model, in code-point order of their paths; each ends with one newline. */
export async function emitFiles(model: ApiModel, options: EmitOptions = {}): Promise<EmittedFile[]> {
  const kinds = options.kinds ?? usualKinds;
  const chosen = new Set(await Promise.all(kinds.map(loadEmitter)));
  const context = emitContext(options.only ? selectModel(model, options.only) : model, options);
  const files = emitAll(context, chosen);
  const packed = options.packageName === undefined ? files : await pack(files, options.packageName);
  return [...(options.traced === false ? untraced(packed) : packed)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function* emitAll(context: EmitContext, chosen: ReadonlySet<Emitter>): Generator<EmittedFile> {
  for (const emit of chosen) yield* emit(context);
}

/** A file knows the facts that it was printed from for as long as it can be traced to them. */
function* untraced(files: Iterable<EmittedFile>): Generator<EmittedFile> {
  for (const { path, text } of files) yield { path, text, traces: [] };
}

async function pack(files: Iterable<EmittedFile>, name: string): Promise<Iterable<EmittedFile>> {
  const { packageFiles } = await import("./package/package-files.ts");
  return packageFiles(files, name);
}
