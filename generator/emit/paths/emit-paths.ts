import { addToGroup } from "../../lazy/add-to-group.ts";
import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { joinCode } from "../names/code.ts";
import type { Code } from "../names/code.ts";
import { printImports } from "../names/print-imports.ts";
import { printString } from "../names/print-string.ts";
import { fillTemplate } from "../templates.ts";
import { pathMethods, printPathEntries } from "./path-entry.ts";
import type { PathEntry } from "./path-entry.ts";

/** Emits `paths.ts`: an interface of openapi-typescript's shape, for openapi-fetch and its kin. */
export function emitPaths(context: EmitContext): readonly EmittedFile[] {
  const entries = context.model.operations.flatMap((operation) => printPathEntries(operation, context));
  return [joinPathEntries(entries, context)];
}

/** Emits the same of what has been printed; where several claim a path and method, the first has it. */
export function joinPathEntries(entries: readonly PathEntry[], context: EmitContext): EmittedFile {
  const items = [...pathItems(entries)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const body = joinCode(
    items.map(([path, item]) => itemCode(path, item)),
    "\n",
  );
  const text = fillTemplate(context.templates, "paths.hbs", {
    source: "",
    command: context.command,
    imports: printImports("paths.ts", body.imports),
    body: body.text,
  });
  return {
    path: "paths.ts",
    text,
    get traces() {
      return items.flatMap(([path, item]) => item.map(({ source }) => ({ text: printString(path), source })));
    },
  };
}

function pathItems(entries: readonly PathEntry[]): ReadonlyMap<string, readonly PathEntry[]> {
  const items = new Map<string, PathEntry[]>();
  for (const entry of entries) {
    const isTaken = items.get(entry.path)?.some(({ method }) => method === entry.method) ?? false;
    if (!isTaken) addToGroup(items, entry.path, entry);
  }
  return items;
}

function itemCode(path: string, item: readonly PathEntry[]): Code {
  const sorted = pathMethods.flatMap((method) => item.find((entry) => entry.method === method) ?? []);
  const { text, imports } = joinCode(
    sorted.map(({ code }) => code),
    "\n",
  );
  return { text: `  ${printString(path)}: {\n${text}\n  };`, imports };
}
