import type { NameContext, TypeNames } from "./type-names.ts";

/**
 * Resolves what a page calls a type to its qualified name. A link's page decides first, then the name, whatever its
 * case, in the page's own namespace, in `microsoft.graph`, and in any other that has it alone. Undefined where no type
 * of the model has the name.
 */
export function resolveTypeName(names: TypeNames, written: WrittenName, context: NameContext): string | undefined {
  const bare = bareName(written.name);
  const linked = written.target === undefined ? undefined : resolveLink(names, written.target, context, bare);
  return linked ?? resolveName(names, written.name, context);
}

/** A type name as a page writes it, with the target of the link around it, if one is. */
export interface WrittenName {
  readonly name: string;
  readonly target?: string;
}

function resolveLink(names: TypeNames, target: string, context: NameContext, bare: string): string | undefined {
  const mark = target.indexOf("#");
  const path = mark < 0 ? target : target.slice(0, mark);
  const file = (path === "" ? context.file : fileOfLink(context.file, path)).toLowerCase();
  const anchored = mark < 0 ? undefined : names.nameByAnchor.get(`${file}${anchorIn(target, mark).toLowerCase()}`);
  if (anchored !== undefined) return anchored;
  const declared = names.namesByFile.get(file);
  if (declared === undefined || path === "") return undefined;
  const lower = bare.toLowerCase();
  return declared.find((name) => bareName(name).toLowerCase() === lower) ?? only(declared);
}

/** With its `#`, up to the next one. */
function anchorIn(target: string, mark: number): string {
  const end = target.indexOf("#", mark + 1);
  return target.slice(mark, end < 0 ? target.length : end);
}

function resolveName(names: TypeNames, name: string, context: NameContext): string | undefined {
  const lower = name.toLowerCase();
  if (name.includes(".")) return names.nameByLowerCase.get(lower);
  return (
    names.nameByLowerCase.get(`${context.namespace}.${name}`.toLowerCase()) ??
    names.nameByLowerCase.get(`microsoft.graph.${lower}`) ??
    only(names.namesByBareName.get(lower) ?? [])
  );
}

/** Returns the file that a link names, relative to the docs root; site paths (`/graph/api/resources/x`) by their end. */
function fileOfLink(from: string, path: string): string {
  if (!path.includes("/") && !path.startsWith(".")) return from.slice(0, from.lastIndexOf("/") + 1) + path;
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function bareName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
