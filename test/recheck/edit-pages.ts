import type { SourceFile } from "../../generator/read/sources.ts";
import type { Random } from "../bench/mutations/random.ts";
import { mutate } from "../fuzz/mutate/mutate.ts";
import { pageMutations } from "../fuzz/mutate/page-mutations.ts";
import { replaceOne } from "../fuzz/mutate/replace-one.ts";
import { textMutations } from "../fuzz/mutate/text-mutations.ts";

/** Edits such as authors make, and such as nobody would, of one of the pages of a set; some add, remove or move a page. */
export function editPages(pages: readonly SourceFile[], random: Random): readonly SourceFile[] {
  const at = random.below(pages.length);
  const page = pages[at];
  if (page === undefined) return pages;
  const edit = random.pick([...edits, ...edits, ...setEdits]);
  const edited = edit?.(page, random) ?? [page];
  const others = pages.filter(({ path }) => path !== page.path && edited.every((one) => one.path !== path));
  return [...others, ...edited].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

type Edit = (page: SourceFile, random: Random) => readonly SourceFile[];

const ofText =
  (change: (text: string, random: Random) => string): Edit =>
  ({ path, text }, random) => [{ path, text: change(text, random) }];

const edits: readonly Edit[] = [
  ofText((text) => `${text}\nOne more line.\n`),
  ofText((text, random) => replaceOne(text, random, /^#.*$/gm, (heading) => `${heading}\n\nOne more sentence.\n`)),
  ofText((text, random) => replaceOne(text, random, /^\w.*$/gm, (line) => `${line} And so on.`)),
  ofText((text, random) => replaceOne(text, random, /^\|.*\n/gm, () => "")),
  ofText((text, random) => replaceOne(text, random, /^\|.*\n/gm, (row) => `${row}|extra|String|One more.|\n`)),
  ofText((text, random) => replaceOne(text, random, /(?<=^\|\s*)\w+/gm, (name) => `${name}x`)),
  ofText((text, random) =>
    replaceOne(text, random, /(?<=\|)(?:String|Int32|Boolean)(?=\|)/g, () => "Collection(Edm.Date)"),
  ),
  ofText((text, random) => replaceOne(text, random, /(?<=")\w+(?="\s*:)/g, (key) => key.toUpperCase())),
  ofText((text, random) => replaceOne(text, random, /(?<=:\s*)"[^"\n]*"/g, () => "null")),
  ofText((text, random) => replaceOne(text, random, /(?<=\/)[a-z]\w+/g, (segment) => segment.toUpperCase())),
  ofText((text, random) => replaceOne(text, random, /^#.*\n/gm, () => "")),
  ofText((text, random) => replaceOne(text, random, /(?<=Inherits from )\S+/gi, () => "[user](user.md)")),
  ofText((text, random) => replaceOne(text, random, /^#.*$/gm, (line) => `${line}\n\n<!-- markdrift disable -->\n`)),
  ofText((text, random) => mutate(text, [...textMutations, ...pageMutations], random)),
];

const setEdits: readonly Edit[] = [
  () => [],
  (page) => [page, { ...page, path: page.path.replace(/[^/]*$/, (name) => `a-${name}`) }],
  ({ path, text }) => [{ path: path.replace(/[^/]*$/, (name) => name.toUpperCase()), text }],
];
