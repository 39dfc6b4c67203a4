import type { PageDraft } from "./page-draft.ts";
import type { PropertyRow, RepresentedProperty } from "./sketch.ts";

/**
 * Pairs the names of table rows with the keys of the JSON representation that they stand for, where they differ: by
 * case alone, or, on translated pages, by place. Machine translation turns `description` into 说明 and `isHidden` into
 * `IsHidden`; the representation, which it leaves alone, has the true name. Returns written name → true name.
 */
export function pairNames(
  { translated }: PageDraft,
  rows: readonly PropertyRow[],
  represented: readonly RepresentedProperty[],
): ReadonlyMap<string, string> {
  const keys = [...new Set(represented.map(({ name }) => name))];
  const written = new Set(rows.map(({ name }) => name));
  const known = new Set(keys);
  const pairs = new Map<string, string>();
  const keyByLowerCase = new Map(keys.filter((key) => !written.has(key)).map((key) => [key.toLowerCase(), key]));
  for (const name of written) {
    const key = keyByLowerCase.get(name.toLowerCase());
    if (key !== undefined && !known.has(name)) pairs.set(name, key);
  }
  if (translated) pairByPlace([...written], keys, pairs);
  return pairs;
}

/** Pairs runs of unknown rows with runs of unknown keys, where both stand between the same neighbours and are as long. */
function pairByPlace(written: readonly string[], keys: readonly string[], pairs: Map<string, string>): void {
  const position = new Map(keys.map((key, index) => [key, index]));
  let run: string[] = [];
  let before = -1;
  for (const name of [...written, undefined]) {
    const at = name === undefined ? keys.length : position.get(pairs.get(name) ?? name);
    if (at === undefined && name !== undefined) {
      run.push(name);
      continue;
    }
    const between = keys.slice(before + 1, at);
    if (between.length === run.length) for (const [index, key] of between.entries()) pairs.set(run[index] ?? "", key);
    run = [];
    before = at ?? before;
  }
}
