import type { ApiModel } from "../model/api-model.ts";
import { readTemplate } from "../read/read-template.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { nameTypes } from "./names/name-types.ts";
import type { TypeNames } from "./names/name-types.ts";
import { outlineOperation, type OperationOutline } from "./outline-operation.ts";
import { openTemplates } from "./templates.ts";
import type { Templates } from "./templates.ts";
import { findBodies } from "./types/find-bodies.ts";
import type { TypeBodies } from "./types/find-bodies.ts";
import { isAnyJson } from "./types/is-any-json.ts";
import { buildHierarchy } from "./types/hierarchy.ts";
import type { Hierarchy } from "./types/hierarchy.ts";

/** What every emitter gets: the model, and what is decided once for all emitted files. */
export interface EmitContext {
  readonly model: ApiModel;
  readonly options: EmitOptions;
  readonly names: TypeNames;
  /** Of all operations, in the order of the model. */
  readonly outlines: readonly OperationOutline[];
  readonly hierarchy: Hierarchy;
  /** What operations send to create and update types, by qualified name. */
  readonly bodies: ReadonlyMap<string, TypeBodies>;
  readonly templates: Templates;
  /** What the headers say regenerates a file. */
  readonly command: string;
}

/** Emits the files of one kind. */
export type Emitter = (context: EmitContext) => Iterable<EmittedFile>;

/** Decides names and opens templates for emitting a model; `outlines` are of its operations, where it lacks these. */
export function emitContext(
  model: ApiModel,
  options: EmitOptions,
  outlines: readonly OperationOutline[] = model.operations.map(outlineOperation),
): EmitContext {
  return {
    model,
    options,
    names: nameTypes(namedTypes(model), options.rootNamespace),
    hierarchy: buildHierarchy(model),
    outlines,
    bodies: findBodies(outlines, model),
    templates: openTemplates(options.readTemplate ?? ((name) => readTemplate(name))),
    command: options.command ?? "npx markdrift generate",
  };
}

function namedTypes({ types }: ApiModel): readonly string[] {
  return [...types.values()].filter((type) => !isAnyJson(type)).map(({ name }) => name);
}
