import { posix } from "node:path";
import { addToGroup } from "../../lazy/add-to-group.ts";
import type { DeclarationSyntax, DeclaredSyntax } from "../../parse/typescript/declaration-syntax.ts";

/** Where a name stands: the file and the namespaces around it. */
export interface DeclaredPlace {
  readonly file: string;
  readonly scope: readonly string[];
}

/** A declaration and the file it stands in. */
export interface PlacedDeclaration {
  readonly id: string;
  readonly syntax: DeclaredSyntax;
  readonly document: DeclarationSyntax;
}

/** The declarations of all files, and what names in them stand for. */
export interface DeclaredNames {
  /** One name may be declared several times: interfaces merge, a constant stands beside its type. */
  readonly byId: ReadonlyMap<string, readonly PlacedDeclaration[]>;
  readonly resolve: (name: readonly string[], from: DeclaredPlace) => string | undefined;
}

/**
 * Indexes declarations by file and qualified name. A name is looked for in the namespaces around it, in what its file
 * imports, under the name that another file gives itself, and at last in all files, where only one has it.
 */
export function declaredNames(documents: readonly DeclarationSyntax[]): DeclaredNames {
  const byId = groupBy(documents.flatMap(placeAll), ({ id }) => id);
  const idsByName = groupBy([...byId.keys()], (id) => id.slice(id.indexOf("#") + 1));
  const fileByGlobal = new Map(documents.map(({ globalName, file }) => [globalName, file]));
  const fileByStem = new Map(documents.map(({ file }) => [stemOf(file), file]));
  const importsByFile = new Map(
    documents.map(({ file, imports }) => [file, new Map(imports.map((one) => [one.local, one]))]),
  );
  const known = (file: string, name: readonly string[]): string | undefined => {
    const id = idOf(file, name);
    return byId.has(id) ? id : undefined;
  };
  const imported = ([head = "", ...rest]: readonly string[], file: string): string | undefined => {
    const binding = importsByFile.get(file)?.get(head);
    if (binding === undefined) return undefined;
    const target = fileByStem.get(stemOf(posix.join(posix.dirname(file), binding.module)));
    return target === undefined ? undefined : known(target, [binding.name, ...rest]);
  };
  const anywhere = (name: readonly string[]): string | undefined => {
    const ids = idsByName.get(name.join(".")) ?? [];
    return ids.length === 1 ? ids[0] : undefined;
  };
  return {
    byId,
    resolve(name, { file, scope }) {
      const around = scope.map((_, at) => scope.slice(0, scope.length - at));
      const inScope = [...around, []].map((outer) => known(file, [...outer, ...name])).find((id) => id !== undefined);
      const global = fileByGlobal.get(name[0]);
      const inGlobal = global === undefined ? undefined : known(global, name.slice(1));
      return inScope ?? imported(name, file) ?? inGlobal ?? anywhere(name);
    },
  };
}

function placeAll(document: DeclarationSyntax): PlacedDeclaration[] {
  return document.declarations.map((syntax) => ({
    id: idOf(document.file, [...syntax.scope, syntax.name]),
    syntax,
    document,
  }));
}

function idOf(file: string, name: readonly string[]): string {
  return `${file}#${name.join(".")}`;
}

/** A module is named without its ending, or with that of its JavaScript. */
function stemOf(path: string): string {
  return posix.normalize(path).replace(/(?:\.d)?\.[cm]?[jt]s$/, "");
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    addToGroup(groups, keyOf(value), value);
  }
  return groups;
}
