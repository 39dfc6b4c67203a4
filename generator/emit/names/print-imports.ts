import type { ImportedName } from "./code.ts";
import { objectBrackets, printList } from "./print-list.ts";
import { printString } from "./print-string.ts";

/**
 * Prints the import lines that a file at `path` needs: sorted, each file once, `import type` unless something of it
 * runs, `.js` endings. What the file itself exports is left out.
 */
export function printImports(path: string, names: readonly ImportedName[]): string {
  const byPath = new Map<string, Map<string, boolean>>();
  for (const name of names) {
    if (name.path === path) continue;
    const identifiers = byPath.get(name.path) ?? new Map<string, boolean>();
    identifiers.set(name.identifier, identifiers.get(name.identifier) === true || name.value === true);
    byPath.set(name.path, identifiers);
  }
  return [...byPath]
    .map(([from, identifiers]) => ({ from: relativeModule(path, from), identifiers }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, identifiers }) => printImport(from, identifiers))
    .join("\n");
}

/** Returns the module specifier of one emitted file as seen from another: `./user.js`, `../odata.js`. */
export function relativeModule(fromPath: string, toPath: string): string {
  const from = fromPath.split("/").slice(0, -1);
  const to = toPath.replace(/\.ts$/, ".js").split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  const up = from.length - shared;
  return (up === 0 ? "./" : "../".repeat(up)) + to.slice(shared).join("/");
}

/** Prints an import or export of names; a name alone has no line of its own. */
export function printSpecifiers(keyword: string, names: readonly string[], from: string): string {
  const end = ` from ${printString(from)};`;
  const taken = names.length === 1 ? -Infinity : keyword.length + 1 + end.length;
  return `${keyword} ${printList(names, objectBrackets, { indent: "", taken })}${end}`;
}

function printImport(from: string, identifiers: ReadonlyMap<string, boolean>): string {
  const sorted = [...identifiers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const types = sorted.every(([, value]) => !value);
  const names = sorted.map(([name, value]) => (types || value ? name : `type ${name}`));
  const keyword = types ? "import type" : "import";
  return printSpecifiers(keyword, names, from);
}
