import { addToGroup } from "../../lazy/add-to-group.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import type { TypeName } from "../names/name-types.ts";
import { pascalCase } from "../names/pascal-case.ts";
import { printSpecifiers, relativeModule } from "../names/print-imports.ts";
import { printString } from "../names/print-string.ts";
import { takeName } from "../names/take-name.ts";
import { supportPath } from "../names/type-code.ts";
import { usualKinds } from "../usual-kinds.ts";
import { fillTemplate } from "../templates.ts";
import type { Exports } from "./exports-of.ts";

/** The file of one type, with what it exports. */
export interface TypeModule {
  readonly name: TypeName;
  readonly exports: Exports;
}

/**
 * Emits `index.ts`, which exports the types of the root namespace by name and each other namespace as one, as the
 * published Graph types do: `User`, `CallRecords.Session`.
 */
export function emitIndexes(modules: readonly TypeModule[], context: EmitContext): readonly EmittedFile[] {
  const byFolder = new Map<string, TypeModule[]>();
  for (const module of modules) {
    const folder = module.name.folders.join("/");
    addToGroup(byFolder, folder, module);
  }
  const folders = [...byFolder.keys()].filter((folder) => folder !== "").toSorted();
  const taken = new Set(modules.flatMap(({ exports }) => [...exports.keys()]).map((name) => name.toLowerCase()));
  const root = [
    exportAll(supportPath, new Map()),
    ...(byFolder.get("") ?? []).map(({ name, exports }) => exportAll(name.path, exports)),
    ...folders.map((folder) => exportNamespace(folder, taken)),
    ...(emitsRoutes(context) ? [`export * as ${takeName(taken, "routes")} from "./routes/index.js";`] : []),
  ];
  const nested = folders.map((folder) => emitNamespace(folder, byFolder.get(folder) ?? [], context));
  return [indexFile("index.ts", root, context), ...nested];
}

function emitsRoutes({ outlines, options: { kinds = usualKinds } }: EmitContext): boolean {
  return kinds.includes("routes") && outlines.length > 0;
}

/** What has nothing that runs isn't loaded when the index is. */
function exportAll(path: string, exports: Exports): string {
  const keyword = [...exports.values()].includes(true) ? "export" : "export type";
  return `${keyword} * from ${printString(relativeModule("index.ts", path))};`;
}

/** A namespace that is called as a type, which `microsoft.graph.security` is, gets `Namespace` behind its name. */
function exportNamespace(folder: string, taken: Set<string>): string {
  const wanted = folder.split("/").map(pascalCase).join("");
  const name = takeName(taken, taken.has(wanted.toLowerCase()) ? `${wanted}Namespace` : wanted);
  return `export * as ${name} from ${printString(relativeModule("index.ts", `types/${folder}/index.ts`))};`;
}

function emitNamespace(folder: string, modules: readonly TypeModule[], context: EmitContext): EmittedFile {
  const path = `types/${folder}/index.ts`;
  const taken = new Set<string>();
  return indexFile(
    path,
    modules.map((module) => exportShort(path, module, taken)),
    context,
  );
}

/** Exports what a file exports under names without the namespace: `CallRecordsSession as Session`. */
function exportShort(path: string, { name, exports }: TypeModule, taken: Set<string>): string {
  const types = [...exports.values()].every((value) => !value);
  const list = [...exports].map(([exported, value]) => {
    const short = takeName(
      taken,
      exported.replace(name.identifier, () => name.short),
    );
    return `${types || value ? "" : "type "}${exported === short ? exported : `${exported} as ${short}`}`;
  });
  return printSpecifiers(types ? "export type" : "export", list, relativeModule(path, name.path));
}

function indexFile(path: string, exports: readonly string[], context: EmitContext): EmittedFile {
  const text = fillTemplate(context.templates, "index.hbs", { source: "", command: context.command, exports });
  return { path, text, traces: [] };
}
